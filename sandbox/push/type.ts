/** How the rehearsal cloud calls what an operator pushed to a server; a fault may name it as it names a resource type. */
export const PUSHED = 'pushed_settings'
