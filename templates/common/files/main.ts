import { synthesize } from 'paraphe'

// Le contrat, construit. Vos propres ressources : synthesize({ extend: (stack) => { new Server(stack, …) } }),
// et le juge dira celles qu’aucun service ne réclame. État partagé : docs/fleet.md de paraphe, `backend`.
synthesize()
