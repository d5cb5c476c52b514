import type { Behaviours, PlanCheck } from '../model.ts'

/** The project is named in the configuration or in the environment; the newer resources look only while planning. */
export const projectKnown: PlanCheck = ({ config, env }) =>
  config.service_name === null && !env.OVH_CLOUD_PROJECT_SERVICE
    ? [
        {
          at: null,
          summary: 'Missing service_name',
          detail: 'Write service_name, or set OVH_CLOUD_PROJECT_SERVICE.',
        },
      ]
    : []

export const behaviours: Behaviours = {
  ovh_cloud_ssh_key: { planChecks: [projectKnown] },
}
