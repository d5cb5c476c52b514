/** `paraphe sandbox add`: what the real cloud has beside what Terraform makes. */
import { expect, test } from 'vitest'
import { cli, projectOf } from './harness.ts'

test('an object is put into the cloud, shown, and remembered as made by hand', async () => {
  const cwd = projectOf('avance-ovh')
  const added = await cli(['sandbox', 'add', 'hcloud_image', 'labels.os.dev/name=talos', 'name=own'], { cwd })
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^hcloud_image\/\d+\n$/) })
  const flavor = await cli(['sandbox', 'add', 'openstack_compute_flavor_v2', 'name=2', 'ram=2048'], { cwd })
  expect(flavor.out).toMatch(/^openstack_compute_flavor_v2\/[0-9a-f-]{36}\n$/)
  const shown = JSON.parse((await cli(['sandbox', 'show', '--format', 'json'], { cwd })).out)
  expect(shown.map(({ type, name }: { type: string; name: string }) => [type, name])).toEqual([
    ['hcloud_image', 'own'],
    ['openstack_compute_flavor_v2', '2'],
  ])
  expect((await cli(['sandbox', 'history'], { cwd })).out).toContain('by hand  create  hcloud_image')
})

test.each([
  [['add'], 'no type is named'],
  [['add', 'hcloud_imag', 'name=own'], 'no provider has a type hcloud_imag'],
  [['add', 'hcloud_image', 'colour=red'], 'hcloud_image has no colour'],
  [['add', 'hcloud_image', 'name.first=red'], 'hcloud_image has no name.first'],
  [['add', 'hcloud_image', 'own'], 'own is not attribute=value'],
])('%j is refused: %s', async (args, said) => {
  const { code, err } = await cli(['sandbox', ...args], { cwd: projectOf('avance-ovh') })
  expect(code).toBe(2)
  expect(err).toContain(said)
})
