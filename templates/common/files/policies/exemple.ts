import { broken, definePolicy, each, kept, text } from 'paraphe/policies'

// Une règle de la maison, jugée avec celles du contrat. À garder, à changer ou à supprimer.
export default definePolicy({
  id: 'maison.nom-de-serveur',
  kind: 'security.base',
  severity: 'low',
  reads: ['servers.name'],
  title: text('Les serveurs portent le code du client', 'Servers bear the client’s code'),
  why: text(
    'on sait à qui est une machine sans ouvrir l’état',
    'one knows whose machine it is without the state',
  ),
  remedy: text('renommez le serveur', 'rename the server'),
  check({ inventory, contract, level }) {
    const { code } = contract.client
    return each(inventory.servers, ({ name, origin }) =>
      typeof name === 'string' && !name.startsWith(code)
        ? broken({ expected: `${code}-…`, found: name, origin, path: 'name', level })
        : kept(text('nommés comme le client', 'named as the client'), level, { origin }),
    )
  },
})
