/** Every provider's tables, by Terraform source. */
import { behaviours as cloudstack } from './cloudstack/index.ts'
import { withDeclared } from './declared.ts'
import { behaviours as hcloud } from './hcloud/index.ts'
import type { Behaviours } from './model.ts'
import { behaviours as openstack } from './openstack/index.ts'
import { behaviours as ovh } from './ovh/index.ts'
import { behaviours as scaleway } from './scaleway/index.ts'

export const BEHAVIOURS: Behaviours = withDeclared({
  ...hcloud,
  ...scaleway,
  ...ovh,
  ...openstack,
  ...cloudstack,
})
