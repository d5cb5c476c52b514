/** The messages and calls of Terraform's plugin protocol, version 6, that a provider without functions or actions answers. */
import type { Field, FieldType, Message } from './protobuf.ts'

const one = (name: string, type: FieldType): Field => ({ name, type })
const list = (name: string, type: FieldType): Field => ({ name, type, many: 'list' })
const map = (name: string, type: FieldType): Field => ({ name, type, many: 'map' })

const empty: Message = {}
const dynamicValue: Message = { 1: one('msgpack', 'bytes'), 2: one('json', 'bytes') }
const step: Message = {
  1: one('attribute_name', 'string'),
  2: one('element_key_string', 'string'),
  3: one('element_key_int', 'int'),
}
const attributePath: Message = { 1: list('steps', step) }
const diagnostic: Message = {
  1: one('severity', 'int'),
  2: one('summary', 'string'),
  3: one('detail', 'string'),
  4: one('attribute', attributePath),
}
const diagnostics = list('diagnostics', diagnostic)

const attribute: Message = {
  1: one('name', 'string'),
  2: one('type', 'bytes'),
  3: one('description', 'string'),
  4: one('required', 'bool'),
  5: one('optional', 'bool'),
  6: one('computed', 'bool'),
  7: one('sensitive', 'bool'),
  9: one('deprecated', 'bool'),
  10: one('nested_type', () => objectType),
  11: one('write_only', 'bool'),
}
const objectType: Message = { 1: list('attributes', attribute), 3: one('nesting', 'int') }
const block: Message = {
  1: one('version', 'int'),
  2: list('attributes', attribute),
  3: list('block_types', () => nestedBlock),
  6: one('deprecated', 'bool'),
}
const nestedBlock: Message = {
  1: one('type_name', 'string'),
  2: one('block', block),
  3: one('nesting', 'int'),
  4: one('min_items', 'int'),
  5: one('max_items', 'int'),
}
const schema: Message = { 1: one('version', 'int'), 2: one('block', block) }
const capabilities: Message = {
  1: one('plan_destroy', 'bool'),
  2: one('get_provider_schema_optional', 'bool'),
  3: one('move_resource_state', 'bool'),
}
const typeName: Message = { 1: one('type_name', 'string') }

const config = one('config', dynamicValue)
const typed: Message = { 1: one('type_name', 'string'), 2: config }

export interface Call {
  readonly path: string
  readonly request: Message
  readonly response: Message
}

const provider = (name: string, request: Message, response: Message): Call => ({
  path: `/tfplugin6.Provider/${name}`,
  request,
  response,
})

/** What Terraform asks of a provider. */
export const PROVIDER_CALLS = {
  GetMetadata: provider('GetMetadata', empty, {
    1: one('server_capabilities', capabilities),
    2: diagnostics,
    3: list('data_sources', typeName),
    4: list('resources', typeName),
  }),
  GetProviderSchema: provider('GetProviderSchema', empty, {
    1: one('provider', schema),
    2: map('resource_schemas', schema),
    3: map('data_source_schemas', schema),
    4: diagnostics,
    6: one('server_capabilities', capabilities),
  }),
  ValidateProviderConfig: provider('ValidateProviderConfig', { 1: config }, { 2: diagnostics }),
  ValidateResourceConfig: provider('ValidateResourceConfig', typed, { 1: diagnostics }),
  ValidateDataResourceConfig: provider('ValidateDataResourceConfig', typed, { 1: diagnostics }),
  ConfigureProvider: provider(
    'ConfigureProvider',
    { 1: one('terraform_version', 'string'), 2: config },
    { 1: diagnostics },
  ),
  UpgradeResourceState: provider(
    'UpgradeResourceState',
    {
      1: one('type_name', 'string'),
      2: one('version', 'int'),
      3: one('raw_state', { 1: one('json', 'bytes') }),
    },
    { 1: one('upgraded_state', dynamicValue), 2: diagnostics },
  ),
  ReadResource: provider(
    'ReadResource',
    { 1: one('type_name', 'string'), 2: one('current_state', dynamicValue), 3: one('private', 'bytes') },
    { 1: one('new_state', dynamicValue), 2: diagnostics, 3: one('private', 'bytes') },
  ),
  PlanResourceChange: provider(
    'PlanResourceChange',
    {
      1: one('type_name', 'string'),
      2: one('prior_state', dynamicValue),
      3: one('proposed_new_state', dynamicValue),
      4: config,
      5: one('prior_private', 'bytes'),
    },
    {
      1: one('planned_state', dynamicValue),
      2: list('requires_replace', attributePath),
      3: one('planned_private', 'bytes'),
      4: diagnostics,
      5: one('legacy_type_system', 'bool'),
    },
  ),
  ApplyResourceChange: provider(
    'ApplyResourceChange',
    {
      1: one('type_name', 'string'),
      2: one('prior_state', dynamicValue),
      3: one('planned_state', dynamicValue),
      4: config,
      5: one('planned_private', 'bytes'),
    },
    {
      1: one('new_state', dynamicValue),
      2: one('private', 'bytes'),
      3: diagnostics,
      4: one('legacy_type_system', 'bool'),
    },
  ),
  ImportResourceState: provider(
    'ImportResourceState',
    { 1: one('type_name', 'string'), 2: one('id', 'string') },
    {
      1: list('imported_resources', {
        1: one('type_name', 'string'),
        2: one('state', dynamicValue),
        3: one('private', 'bytes'),
      }),
      2: diagnostics,
    },
  ),
  ReadDataSource: provider('ReadDataSource', typed, { 1: one('state', dynamicValue), 2: diagnostics }),
  StopProvider: provider('StopProvider', empty, { 1: one('error', 'string') }),
} as const

/** What the plugin host asks of any plugin: are you there, and goodbye. */
export const HEALTH_CHECK: Call = {
  path: '/grpc.health.v1.Health/Check',
  request: { 1: one('service', 'string') },
  response: { 1: one('status', 'int') },
}
export const SHUTDOWN: Call = { path: '/plugin.GRPCController/Shutdown', request: empty, response: empty }

export type ProviderCall = keyof typeof PROVIDER_CALLS
