/** Written by `npm run generate:pulumi` from the declarations of Pulumi’s SDKs. */
/** Terraform’s resource type of a token without its class. */
export const TYPES: Readonly<Record<string, string>> = {
  "hcloud:index/certificate": "hcloud_certificate",
  "hcloud:index/firewall": "hcloud_firewall",
  "hcloud:index/firewallAttachment": "hcloud_firewall_attachment",
  "hcloud:index/floatingIp": "hcloud_floating_ip",
  "hcloud:index/floatingIpAssignment": "hcloud_floating_ip_assignment",
  "hcloud:index/loadBalancer": "hcloud_load_balancer",
  "hcloud:index/loadBalancerNetwork": "hcloud_load_balancer_network",
  "hcloud:index/loadBalancerService": "hcloud_load_balancer_service",
  "hcloud:index/loadBalancerTarget": "hcloud_load_balancer_target",
  "hcloud:index/managedCertificate": "hcloud_managed_certificate",
  "hcloud:index/network": "hcloud_network",
  "hcloud:index/networkRoute": "hcloud_network_route",
  "hcloud:index/networkSubnet": "hcloud_network_subnet",
  "hcloud:index/placementGroup": "hcloud_placement_group",
  "hcloud:index/primaryIp": "hcloud_primary_ip",
  "hcloud:index/rdns": "hcloud_rdns",
  "hcloud:index/server": "hcloud_server",
  "hcloud:index/serverNetwork": "hcloud_server_network",
  "hcloud:index/snapshot": "hcloud_snapshot",
  "hcloud:index/sshKey": "hcloud_ssh_key",
  "hcloud:index/storageBox": "hcloud_storage_box",
  "hcloud:index/storageBoxSnapshot": "hcloud_storage_box_snapshot",
  "hcloud:index/storageBoxSubaccount": "hcloud_storage_box_subaccount",
  "hcloud:index/uploadedCertificate": "hcloud_uploaded_certificate",
  "hcloud:index/volume": "hcloud_volume",
  "hcloud:index/volumeAttachment": "hcloud_volume_attachment",
  "hcloud:index/zone": "hcloud_zone",
  "hcloud:index/zoneRecord": "hcloud_zone_record",
  "hcloud:index/zoneRrset": "hcloud_zone_rrset",
  "openstack:blockstorage/volumeAttach": "openstack_blockstorage_volume_attach_v3",
  "openstack:blockstorage/volume": "openstack_blockstorage_volume_v3",
  "openstack:compute/instance": "openstack_compute_instance_v2",
  "openstack:compute/interfaceAttach": "openstack_compute_interface_attach_v2",
  "openstack:compute/keypair": "openstack_compute_keypair_v2",
  "openstack:compute/serverGroup": "openstack_compute_servergroup_v2",
  "openstack:compute/volumeAttach": "openstack_compute_volume_attach_v2",
  "openstack:dns/recordSet": "openstack_dns_recordset_v2",
  "openstack:dns/zone": "openstack_dns_zone_v2",
  "openstack:identity/ec2CredentialV3": "openstack_identity_ec2_credential_v3",
  "openstack:images/image": "openstack_images_image_v2",
  "openstack:loadbalancer/l7PolicyV2": "openstack_lb_l7policy_v2",
  "openstack:loadbalancer/l7RuleV2": "openstack_lb_l7rule_v2",
  "openstack:loadbalancer/listener": "openstack_lb_listener_v2",
  "openstack:loadbalancer/loadBalancer": "openstack_lb_loadbalancer_v2",
  "openstack:loadbalancer/member": "openstack_lb_member_v2",
  "openstack:loadbalancer/members": "openstack_lb_members_v2",
  "openstack:loadbalancer/monitor": "openstack_lb_monitor_v2",
  "openstack:loadbalancer/pool": "openstack_lb_pool_v2",
  "openstack:networking/floatingIpAssociate": "openstack_networking_floatingip_associate_v2",
  "openstack:networking/floatingIp": "openstack_networking_floatingip_v2",
  "openstack:networking/network": "openstack_networking_network_v2",
  "openstack:networking/portSecGroupAssociate": "openstack_networking_port_secgroup_associate_v2",
  "openstack:networking/port": "openstack_networking_port_v2",
  "openstack:networking/portForwardingV2": "openstack_networking_portforwarding_v2",
  "openstack:networking/routerInterface": "openstack_networking_router_interface_v2",
  "openstack:networking/routerRoute": "openstack_networking_router_route_v2",
  "openstack:networking/router": "openstack_networking_router_v2",
  "openstack:networking/secGroupRule": "openstack_networking_secgroup_rule_v2",
  "openstack:networking/secGroup": "openstack_networking_secgroup_v2",
  "openstack:networking/subnetRoute": "openstack_networking_subnet_route_v2",
  "openstack:networking/subnet": "openstack_networking_subnet_v2",
  "openstack:networking/trunk": "openstack_networking_trunk_v2",
  "openstack:objectstorage/container": "openstack_objectstorage_container_v1",
  "openstack:objectstorage/containerObject": "openstack_objectstorage_object_v1",
  "openstack:vpnaas/endpointGroup": "openstack_vpnaas_endpoint_group_v2",
  "openstack:vpnaas/ikePolicy": "openstack_vpnaas_ike_policy_v2",
  "openstack:vpnaas/ipSecPolicy": "openstack_vpnaas_ipsec_policy_v2",
  "openstack:vpnaas/service": "openstack_vpnaas_service_v2",
  "openstack:vpnaas/siteConnection": "openstack_vpnaas_site_connection_v2",
  "ovh:index/clousSSHKey": "ovh_cloud_ssh_key",
  "ovh:index/cloudFloatingIp": "ovh_cloud_floating_ip",
  "ovh:index/cloudGateway": "ovh_cloud_gateway",
  "ovh:index/cloudInstance": "ovh_cloud_instance",
  "ovh:index/cloudInstanceGroup": "ovh_cloud_instance_group",
  "ovh:index/cloudNetworkPrivateVrack": "ovh_cloud_network_private_vrack",
  "ovh:index/cloudNetworkPrivateVrackSubnet": "ovh_cloud_network_private_vrack_subnet",
  "ovh:CloudProject/alerting": "ovh_cloud_project_alerting",
  "ovh:CloudProject/failoverIpAttach": "ovh_cloud_project_failover_ip_attach",
  "ovh:CloudProject/gateway": "ovh_cloud_project_gateway",
  "ovh:CloudProject/gatewayInterface": "ovh_cloud_project_gateway_interface",
  "ovh:CloudProject/instance": "ovh_cloud_project_instance",
  "ovh:CloudProject/instanceSnapshot": "ovh_cloud_project_instance_snapshot",
  "ovh:CloudProject/loadBalancer": "ovh_cloud_project_loadbalancer",
  "ovh:CloudProject/networkPrivate": "ovh_cloud_project_network_private",
  "ovh:CloudProject/networkPrivateSubnet": "ovh_cloud_project_network_private_subnet",
  "ovh:CloudProject/networkPrivateSubnetV2": "ovh_cloud_project_network_private_subnet_v2",
  "ovh:CloudProject/projectRegion": "ovh_cloud_project_region",
  "ovh:CloudProject/regionNetwork": "ovh_cloud_project_region_network",
  "ovh:index/cloudProjectSshKey": "ovh_cloud_project_ssh_key",
  "ovh:CloudProject/storage": "ovh_cloud_project_storage",
  "ovh:index/cloudProjectStorageObjectBucketLifecycleConfiguration": "ovh_cloud_project_storage_object_bucket_lifecycle_configuration",
  "ovh:index/cloudProjectStorageReplicationJob": "ovh_cloud_project_storage_replication_job",
  "ovh:CloudProject/user": "ovh_cloud_project_user",
  "ovh:CloudProject/s3Credential": "ovh_cloud_project_user_s3_credential",
  "ovh:CloudProject/s3Policy": "ovh_cloud_project_user_s3_policy",
  "ovh:CloudProject/volume": "ovh_cloud_project_volume",
  "ovh:CloudProject/volumeBackup": "ovh_cloud_project_volume_backup",
  "ovh:CloudProject/workflowBackup": "ovh_cloud_project_workflow_backup",
  "ovh:index/cloudSecurityGroup": "ovh_cloud_security_group",
  "ovh:index/cloudSSHKey": "ovh_cloud_ssh_key",
  "ovh:index/cloudStorageBlockVolume": "ovh_cloud_storage_block_volume",
  "ovh:index/cloudStorageBlockVolumeBackup": "ovh_cloud_storage_block_volume_backup",
  "ovh:index/cloudStorageBlockVolumeSnapshot": "ovh_cloud_storage_block_volume_snapshot",
  "ovh:Domain/zone": "ovh_domain_zone",
  "ovh:Domain/zoneRecord": "ovh_domain_zone_record",
  "ovh:Ip/reverse": "ovh_ip_reverse",
  "ovh:Okms/credential": "ovh_okms_credential",
  "ovh:Okms/secret": "ovh_okms_secret",
  "ovh:Okms/serviceKey": "ovh_okms_service_key",
  "ovh:Vrack/cloudProject": "ovh_vrack_cloudproject",
  "scaleway:index/accountProject": "scaleway_account_project",
  "scaleway:index/blockSnapshot": "scaleway_block_snapshot",
  "scaleway:index/blockVolume": "scaleway_block_volume",
  "scaleway:index/cockpit": "scaleway_cockpit",
  "scaleway:index/cockpitAlertManager": "scaleway_cockpit_alert_manager",
  "scaleway:index/cockpitSource": "scaleway_cockpit_source",
  "scaleway:index/cockpitToken": "scaleway_cockpit_token",
  "scaleway:index/domainRecord": "scaleway_domain_record",
  "scaleway:index/domainZone": "scaleway_domain_zone",
  "scaleway:index/flexibleIp": "scaleway_flexible_ip",
  "scaleway:index/iamApiKey": "scaleway_iam_api_key",
  "scaleway:index/iamApplication": "scaleway_iam_application",
  "scaleway:index/iamGroup": "scaleway_iam_group",
  "scaleway:index/iamPolicy": "scaleway_iam_policy",
  "scaleway:index/iamSshKey": "scaleway_iam_ssh_key",
  "scaleway:index/instanceImage": "scaleway_instance_image",
  "scaleway:index/instanceIp": "scaleway_instance_ip",
  "scaleway:index/instanceIpReverseDns": "scaleway_instance_ip_reverse_dns",
  "scaleway:index/instancePlacementGroup": "scaleway_instance_placement_group",
  "scaleway:index/instancePrivateNic": "scaleway_instance_private_nic",
  "scaleway:index/instanceSecurityGroup": "scaleway_instance_security_group",
  "scaleway:index/instanceSecurityGroupRules": "scaleway_instance_security_group_rules",
  "scaleway:index/instanceServer": "scaleway_instance_server",
  "scaleway:index/instanceSnapshot": "scaleway_instance_snapshot",
  "scaleway:index/instanceUserData": "scaleway_instance_user_data",
  "scaleway:index/instanceVolume": "scaleway_instance_volume",
  "scaleway:index/ipamIp": "scaleway_ipam_ip",
  "scaleway:index/keyManagerKey": "scaleway_key_manager_key",
  "scaleway:index/loadbalancer": "scaleway_lb",
  "scaleway:index/loadbalancerAcl": "scaleway_lb_acl",
  "scaleway:index/loadbalancerBackend": "scaleway_lb_backend",
  "scaleway:index/loadbalancerCertificate": "scaleway_lb_certificate",
  "scaleway:index/loadbalancerFrontend": "scaleway_lb_frontend",
  "scaleway:index/loadbalancerIp": "scaleway_lb_ip",
  "scaleway:index/loadbalancerRoute": "scaleway_lb_route",
  "scaleway:index/objectBucket": "scaleway_object_bucket",
  "scaleway:index/objectBucketAcl": "scaleway_object_bucket_acl",
  "scaleway:index/objectBucketLockConfiguration": "scaleway_object_bucket_lock_configuration",
  "scaleway:index/objectBucketPolicy": "scaleway_object_bucket_policy",
  "scaleway:index/objectItem": "scaleway_object",
  "scaleway:index/secret": "scaleway_secret",
  "scaleway:index/secretVersion": "scaleway_secret_version",
  "scaleway:index/vpc": "scaleway_vpc",
  "scaleway:index/vpcGatewayNetwork": "scaleway_vpc_gateway_network",
  "scaleway:index/vpcPrivateNetwork": "scaleway_vpc_private_network",
  "scaleway:index/vpcPublicGateway": "scaleway_vpc_public_gateway",
  "scaleway:index/vpcPublicGatewayIp": "scaleway_vpc_public_gateway_ip",
  "scaleway:index/vpcPublicGatewayPatRule": "scaleway_vpc_public_gateway_pat_rule",
  "scaleway:index/vpcRoute": "scaleway_vpc_route",
  "scaleway:account/project": "scaleway_account_project",
  "scaleway:block/snapshot": "scaleway_block_snapshot",
  "scaleway:block/volume": "scaleway_block_volume",
  "scaleway:observability/cockpit": "scaleway_cockpit",
  "scaleway:observability/alertManager": "scaleway_cockpit_alert_manager",
  "scaleway:observability/source": "scaleway_cockpit_source",
  "scaleway:observability/token": "scaleway_cockpit_token",
  "scaleway:domain/record": "scaleway_domain_record",
  "scaleway:domain/zone": "scaleway_domain_zone",
  "scaleway:elasticmetal/ip": "scaleway_flexible_ip",
  "scaleway:iam/apiKey": "scaleway_iam_api_key",
  "scaleway:iam/application": "scaleway_iam_application",
  "scaleway:iam/group": "scaleway_iam_group",
  "scaleway:iam/policy": "scaleway_iam_policy",
  "scaleway:iam/sshKey": "scaleway_iam_ssh_key",
  "scaleway:instance/image": "scaleway_instance_image",
  "scaleway:instance/ip": "scaleway_instance_ip",
  "scaleway:instance/ipReverseDns": "scaleway_instance_ip_reverse_dns",
  "scaleway:instance/placementGroup": "scaleway_instance_placement_group",
  "scaleway:instance/privateNic": "scaleway_instance_private_nic",
  "scaleway:instance/securityGroup": "scaleway_instance_security_group",
  "scaleway:instance/securityGroupRules": "scaleway_instance_security_group_rules",
  "scaleway:instance/server": "scaleway_instance_server",
  "scaleway:instance/snapshot": "scaleway_instance_snapshot",
  "scaleway:instance/userData": "scaleway_instance_user_data",
  "scaleway:instance/volume": "scaleway_instance_volume",
  "scaleway:ipam/ip": "scaleway_ipam_ip",
  "scaleway:keymanager/key": "scaleway_key_manager_key",
  "scaleway:loadbalancers/loadBalancer": "scaleway_lb",
  "scaleway:loadbalancers/acl": "scaleway_lb_acl",
  "scaleway:loadbalancers/backend": "scaleway_lb_backend",
  "scaleway:loadbalancers/certificate": "scaleway_lb_certificate",
  "scaleway:loadbalancers/frontend": "scaleway_lb_frontend",
  "scaleway:loadbalancers/ip": "scaleway_lb_ip",
  "scaleway:loadbalancers/privateNetwork": "scaleway_lb_private_network",
  "scaleway:loadbalancers/route": "scaleway_lb_route",
  "scaleway:object/item": "scaleway_object",
  "scaleway:object/bucket": "scaleway_object_bucket",
  "scaleway:object/bucketAcl": "scaleway_object_bucket_acl",
  "scaleway:object/bucketLockConfiguration": "scaleway_object_bucket_lock_configuration",
  "scaleway:object/bucketPolicy": "scaleway_object_bucket_policy",
  "scaleway:object/bucketServerSideEncryptionConfiguration": "scaleway_object_bucket_server_side_encryption_configuration",
  "scaleway:s2svpn/connection": "scaleway_s2s_vpn_connection",
  "scaleway:s2svpn/customerGateway": "scaleway_s2s_vpn_customer_gateway",
  "scaleway:s2svpn/gateway": "scaleway_s2s_vpn_gateway",
  "scaleway:s2svpn/routingPolicy": "scaleway_s2s_vpn_routing_policy",
  "scaleway:secrets/secret": "scaleway_secret",
  "scaleway:secrets/version": "scaleway_secret_version",
  "scaleway:network/vpc": "scaleway_vpc",
  "scaleway:network/gatewayNetwork": "scaleway_vpc_gateway_network",
  "scaleway:network/privateNetwork": "scaleway_vpc_private_network",
  "scaleway:network/publicGateway": "scaleway_vpc_public_gateway",
  "scaleway:network/publicGatewayIp": "scaleway_vpc_public_gateway_ip",
  "scaleway:network/publicGatewayPatRule": "scaleway_vpc_public_gateway_pat_rule",
  "scaleway:network/route": "scaleway_vpc_route"
}

/** Terraform’s names, by type and by Pulumi’s path in snake case, where the two differ. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "hcloud_firewall": {
    "apply_tos": "apply_to",
    "rules": "rule"
  },
  "hcloud_load_balancer": {
    "targets": "target"
  },
  "hcloud_server": {
    "networks": "network",
    "public_nets": "public_net"
  },
  "openstack_blockstorage_volume_attach_v3": {
    "wwpns": "wwpn"
  },
  "openstack_blockstorage_volume_v3": {
    "scheduler_hints.different_hosts": "different_host",
    "scheduler_hints.same_hosts": "same_host"
  },
  "openstack_compute_instance_v2": {
    "block_devices": "block_device",
    "networks": "network",
    "personalities": "personality",
    "scheduler_hints.different_cells": "different_cell",
    "scheduler_hints.different_hosts": "different_host",
    "scheduler_hints.queries": "query",
    "scheduler_hints.same_hosts": "same_host"
  },
  "openstack_lb_members_v2": {
    "members": "member"
  },
  "openstack_networking_port_v2": {
    "extra_dhcp_options": "extra_dhcp_option",
    "fixed_ips": "fixed_ip"
  },
  "openstack_networking_router_v2": {
    "external_fixed_ips": "external_fixed_ip"
  },
  "openstack_networking_subnet_v2": {
    "allocation_pools": "allocation_pool"
  },
  "openstack_networking_trunk_v2": {
    "sub_ports": "sub_port"
  },
  "openstack_vpnaas_ike_policy_v2": {
    "lifetimes": "lifetime"
  },
  "openstack_vpnaas_ipsec_policy_v2": {
    "lifetimes": "lifetime"
  },
  "openstack_vpnaas_site_connection_v2": {
    "dpds": "dpd"
  },
  "ovh_cloud_project_network_private_subnet_v2": {
    "host_routes": "host_route"
  },
  "ovh_cloud_security_group": {
    "rules": "rule"
  },
  "ovh_domain_zone": {
    "orders": "order",
    "plan.configurations": "configuration",
    "plan_options": "plan_option",
    "plan_options.configurations": "configuration"
  },
  "scaleway_domain_record": {
    "views": "view",
    "weighteds": "weighted"
  },
  "scaleway_iam_policy": {
    "rules": "rule"
  },
  "scaleway_instance_security_group": {
    "inbound_rules": "inbound_rule",
    "outbound_rules": "outbound_rule"
  },
  "scaleway_instance_security_group_rules": {
    "inbound_rules": "inbound_rule",
    "outbound_rules": "outbound_rule"
  },
  "scaleway_instance_server": {
    "private_networks": "private_network"
  },
  "scaleway_ipam_ip": {
    "custom_resources": "custom_resource",
    "sources": "source"
  },
  "scaleway_lb": {
    "private_networks": "private_network"
  },
  "scaleway_lb_acl": {
    "action.redirects": "redirect",
    "match.http_filter_values": "http_filter_value",
    "match.ip_subnets": "ip_subnet"
  },
  "scaleway_lb_certificate": {
    "letsencrypt.subject_alternative_names": "subject_alternative_name"
  },
  "scaleway_lb_frontend": {
    "acls": "acl",
    "acls.action.redirects": "redirect",
    "acls.match.http_filter_values": "http_filter_value",
    "acls.match.ip_subnets": "ip_subnet"
  },
  "scaleway_object_bucket": {
    "cors_rules": "cors_rule",
    "lifecycle_rules": "lifecycle_rule",
    "lifecycle_rules.noncurrent_version_transitions": "noncurrent_version_transition",
    "lifecycle_rules.transitions": "transition"
  },
  "scaleway_object_bucket_acl": {
    "access_control_policy.grants": "grant"
  },
  "scaleway_object_bucket_server_side_encryption_configuration": {
    "rules": "rule"
  },
  "scaleway_s2s_vpn_connection": {
    "bgp_config_ipv4s": "bgp_config_ipv4",
    "bgp_config_ipv6s": "bgp_config_ipv6"
  },
  "scaleway_s2s_vpn_gateway": {
    "public_configs": "public_config"
  },
  "scaleway_s2s_vpn_routing_policy": {
    "prefix_filter_ins": "prefix_filter_in",
    "prefix_filter_outs": "prefix_filter_out"
  },
  "scaleway_secret": {
    "ephemeral_policies": "ephemeral_policy"
  },
  "scaleway_vpc_gateway_network": {
    "ipam_configs": "ipam_config",
    "private_ips": "private_ip"
  }
}
