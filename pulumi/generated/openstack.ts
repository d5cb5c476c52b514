/** Written by `npm run generate:pulumi` from the declarations of Pulumi’s SDKs. */
import type { Names } from '../build/names.ts'

export const openstack: Names = {
  "package": "@pulumi/openstack",
  "provider": "openstack",
  "config": {
    "allow_reauth": { "name": "allowReauth", "shape": "boolean" },
    "application_credential_id": { "name": "applicationCredentialId", "shape": "string" },
    "application_credential_name": { "name": "applicationCredentialName", "shape": "string" },
    "application_credential_secret": { "name": "applicationCredentialSecret", "shape": "string" },
    "auth_url": { "name": "authUrl", "shape": "string" },
    "cacert_file": { "name": "cacertFile", "shape": "string" },
    "cert": { "name": "cert", "shape": "string" },
    "cloud": { "name": "cloud", "shape": "string" },
    "default_domain": { "name": "defaultDomain", "shape": "string" },
    "delayed_auth": { "name": "delayedAuth", "shape": "boolean" },
    "disable_no_cache_header": { "name": "disableNoCacheHeader", "shape": "boolean" },
    "domain_id": { "name": "domainId", "shape": "string" },
    "domain_name": { "name": "domainName", "shape": "string" },
    "enable_logging": { "name": "enableLogging", "shape": "boolean" },
    "endpoint_overrides": {
      "name": "endpointOverrides",
      "shape": {
        "map": "any"
      }
    },
    "endpoint_type": { "name": "endpointType", "shape": "string" },
    "insecure": { "name": "insecure", "shape": "boolean" },
    "key": { "name": "key", "shape": "string" },
    "max_retries": { "name": "maxRetries", "shape": "number" },
    "password": {
      "name": "password",
      "shape": "string",
      "secret": true
    },
    "project_domain_id": { "name": "projectDomainId", "shape": "string" },
    "project_domain_name": { "name": "projectDomainName", "shape": "string" },
    "region": { "name": "region", "shape": "string" },
    "swauth": { "name": "swauth", "shape": "boolean" },
    "system_scope": { "name": "systemScope", "shape": "boolean" },
    "tenant_id": { "name": "tenantId", "shape": "string" },
    "tenant_name": { "name": "tenantName", "shape": "string" },
    "token": { "name": "token", "shape": "string" },
    "user_domain_id": { "name": "userDomainId", "shape": "string" },
    "user_domain_name": { "name": "userDomainName", "shape": "string" },
    "user_id": { "name": "userId", "shape": "string" },
    "user_name": { "name": "userName", "shape": "string" }
  },
  "types": {
    "openstack_blockstorage_volume_v3": {
      "token": "openstack:blockstorage/volume:Volume",
      "folder": "blockstorage",
      "class": "Volume",
      "properties": {
        "availability_zone": { "name": "availabilityZone", "shape": "string" },
        "backup_id": { "name": "backupId", "shape": "string" },
        "consistency_group_id": { "name": "consistencyGroupId", "shape": "string" },
        "description": { "name": "description", "shape": "string" },
        "enable_online_resize": { "name": "enableOnlineResize", "shape": "boolean" },
        "image_id": { "name": "imageId", "shape": "string" },
        "metadata": {
          "name": "metadata",
          "shape": {
            "map": "any"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "size": { "name": "size", "shape": "number" },
        "snapshot_id": { "name": "snapshotId", "shape": "string" },
        "source_replica": { "name": "sourceReplica", "shape": "string" },
        "source_vol_id": { "name": "sourceVolId", "shape": "string" },
        "volume_type": { "name": "volumeType", "shape": "string" },
        "scheduler_hints": {
          "name": "schedulerHints",
          "shape": {
            "list": {
              "object": {
                "additional_properties": {
                  "name": "additionalProperties",
                  "shape": {
                    "map": "any"
                  }
                },
                "different_host": {
                  "name": "differentHosts",
                  "shape": {
                    "list": "string"
                  }
                },
                "local_to_instance": { "name": "localToInstance", "shape": "string" },
                "query": { "name": "query", "shape": "string" },
                "same_host": {
                  "name": "sameHosts",
                  "shape": {
                    "list": "string"
                  }
                }
              }
            }
          }
        }
      },
      "outputs": {
        "attachment": "attachments"
      }
    },
    "openstack_compute_instance_v2": {
      "token": "openstack:compute/instance:Instance",
      "folder": "compute",
      "class": "Instance",
      "properties": {
        "admin_pass": {
          "name": "adminPass",
          "shape": "string",
          "secret": true
        },
        "availability_zone": { "name": "availabilityZone", "shape": "string" },
        "availability_zone_hints": { "name": "availabilityZoneHints", "shape": "string" },
        "config_drive": { "name": "configDrive", "shape": "boolean" },
        "flavor_id": { "name": "flavorId", "shape": "string" },
        "flavor_name": { "name": "flavorName", "shape": "string" },
        "force_delete": { "name": "forceDelete", "shape": "boolean" },
        "image_id": { "name": "imageId", "shape": "string" },
        "image_name": { "name": "imageName", "shape": "string" },
        "key_pair": { "name": "keyPair", "shape": "string" },
        "metadata": {
          "name": "metadata",
          "shape": {
            "map": "any"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "network_mode": { "name": "networkMode", "shape": "string" },
        "power_state": { "name": "powerState", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "security_groups": {
          "name": "securityGroups",
          "shape": {
            "list": "string"
          }
        },
        "stop_before_destroy": { "name": "stopBeforeDestroy", "shape": "boolean" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "user_data": { "name": "userData", "shape": "string" },
        "block_device": {
          "name": "blockDevices",
          "shape": {
            "list": {
              "object": {
                "boot_index": { "name": "bootIndex", "shape": "number" },
                "delete_on_termination": { "name": "deleteOnTermination", "shape": "boolean" },
                "destination_type": { "name": "destinationType", "shape": "string" },
                "device_type": { "name": "deviceType", "shape": "string" },
                "disk_bus": { "name": "diskBus", "shape": "string" },
                "guest_format": { "name": "guestFormat", "shape": "string" },
                "multiattach": { "name": "multiattach", "shape": "boolean" },
                "source_type": { "name": "sourceType", "shape": "string" },
                "uuid": { "name": "uuid", "shape": "string" },
                "volume_size": { "name": "volumeSize", "shape": "number" },
                "volume_type": { "name": "volumeType", "shape": "string" }
              }
            }
          }
        },
        "network": {
          "name": "networks",
          "shape": {
            "list": {
              "object": {
                "access_network": { "name": "accessNetwork", "shape": "boolean" },
                "fixed_ip_v4": { "name": "fixedIpV4", "shape": "string" },
                "fixed_ip_v6": { "name": "fixedIpV6", "shape": "string" },
                "name": { "name": "name", "shape": "string" },
                "port": { "name": "port", "shape": "string" },
                "uuid": { "name": "uuid", "shape": "string" }
              }
            }
          }
        },
        "personality": {
          "name": "personalities",
          "shape": {
            "list": {
              "object": {
                "content": { "name": "content", "shape": "string" },
                "file": { "name": "file", "shape": "string" }
              }
            }
          }
        },
        "scheduler_hints": {
          "name": "schedulerHints",
          "shape": {
            "list": {
              "object": {
                "additional_properties": {
                  "name": "additionalProperties",
                  "shape": {
                    "map": "any"
                  }
                },
                "build_near_host_ip": { "name": "buildNearHostIp", "shape": "string" },
                "different_cell": {
                  "name": "differentCells",
                  "shape": {
                    "list": "string"
                  }
                },
                "different_host": {
                  "name": "differentHosts",
                  "shape": {
                    "list": "string"
                  }
                },
                "group": { "name": "group", "shape": "string" },
                "query": {
                  "name": "queries",
                  "shape": {
                    "list": "string"
                  }
                },
                "same_host": {
                  "name": "sameHosts",
                  "shape": {
                    "list": "string"
                  }
                },
                "target_cell": { "name": "targetCell", "shape": "string" }
              }
            }
          }
        },
        "vendor_options": {
          "name": "vendorOptions",
          "shape": {
            "object": {
              "detach_ports_before_destroy": { "name": "detachPortsBeforeDestroy", "shape": "boolean" },
              "ignore_resize_confirmation": { "name": "ignoreResizeConfirmation", "shape": "boolean" }
            }
          }
        }
      },
      "outputs": {
        "access_ip_v4": "accessIpV4",
        "access_ip_v6": "accessIpV6",
        "all_metadata": "allMetadata",
        "all_tags": "allTags",
        "created": "created",
        "updated": "updated"
      }
    },
    "openstack_compute_keypair_v2": {
      "token": "openstack:compute/keypair:Keypair",
      "folder": "compute",
      "class": "Keypair",
      "properties": {
        "name": { "name": "name", "shape": "string" },
        "public_key": { "name": "publicKey", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "user_id": { "name": "userId", "shape": "string" },
        "value_specs": {
          "name": "valueSpecs",
          "shape": {
            "map": "any"
          }
        }
      },
      "outputs": {
        "fingerprint": "fingerprint",
        "private_key": "privateKey"
      }
    },
    "openstack_compute_servergroup_v2": {
      "token": "openstack:compute/serverGroup:ServerGroup",
      "folder": "compute",
      "class": "ServerGroup",
      "properties": {
        "name": { "name": "name", "shape": "string" },
        "policies": {
          "name": "policies",
          "shape": {
            "list": "string"
          }
        },
        "region": { "name": "region", "shape": "string" },
        "value_specs": {
          "name": "valueSpecs",
          "shape": {
            "map": "any"
          }
        },
        "rules": {
          "name": "rules",
          "shape": {
            "object": {
              "max_server_per_host": { "name": "maxServerPerHost", "shape": "number" }
            }
          }
        }
      },
      "outputs": {
        "members": "members"
      }
    },
    "openstack_compute_volume_attach_v2": {
      "token": "openstack:compute/volumeAttach:VolumeAttach",
      "folder": "compute",
      "class": "VolumeAttach",
      "properties": {
        "device": { "name": "device", "shape": "string" },
        "instance_id": { "name": "instanceId", "shape": "string" },
        "multiattach": { "name": "multiattach", "shape": "boolean" },
        "region": { "name": "region", "shape": "string" },
        "volume_id": { "name": "volumeId", "shape": "string" },
        "vendor_options": {
          "name": "vendorOptions",
          "shape": {
            "object": {
              "ignore_volume_confirmation": { "name": "ignoreVolumeConfirmation", "shape": "boolean" }
            }
          }
        }
      },
      "outputs": {}
    },
    "openstack_lb_listener_v2": {
      "token": "openstack:loadbalancer/listener:Listener",
      "folder": "loadbalancer",
      "class": "Listener",
      "properties": {
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "allowed_cidrs": {
          "name": "allowedCidrs",
          "shape": {
            "list": "string"
          }
        },
        "connection_limit": { "name": "connectionLimit", "shape": "number" },
        "default_pool_id": { "name": "defaultPoolId", "shape": "string" },
        "default_tls_container_ref": { "name": "defaultTlsContainerRef", "shape": "string" },
        "description": { "name": "description", "shape": "string" },
        "insert_headers": {
          "name": "insertHeaders",
          "shape": {
            "map": "any"
          }
        },
        "loadbalancer_id": { "name": "loadbalancerId", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "protocol": { "name": "protocol", "shape": "string" },
        "protocol_port": { "name": "protocolPort", "shape": "number" },
        "region": { "name": "region", "shape": "string" },
        "sni_container_refs": {
          "name": "sniContainerRefs",
          "shape": {
            "list": "string"
          }
        },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "timeout_client_data": { "name": "timeoutClientData", "shape": "number" },
        "timeout_member_connect": { "name": "timeoutMemberConnect", "shape": "number" },
        "timeout_member_data": { "name": "timeoutMemberData", "shape": "number" },
        "timeout_tcp_inspect": { "name": "timeoutTcpInspect", "shape": "number" }
      },
      "outputs": {}
    },
    "openstack_lb_loadbalancer_v2": {
      "token": "openstack:loadbalancer/loadBalancer:LoadBalancer",
      "folder": "loadbalancer",
      "class": "LoadBalancer",
      "properties": {
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "availability_zone": { "name": "availabilityZone", "shape": "string" },
        "description": { "name": "description", "shape": "string" },
        "flavor_id": { "name": "flavorId", "shape": "string" },
        "loadbalancer_provider": { "name": "loadbalancerProvider", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "security_group_ids": {
          "name": "securityGroupIds",
          "shape": {
            "list": "string"
          }
        },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "vip_address": { "name": "vipAddress", "shape": "string" },
        "vip_network_id": { "name": "vipNetworkId", "shape": "string" },
        "vip_port_id": { "name": "vipPortId", "shape": "string" },
        "vip_subnet_id": { "name": "vipSubnetId", "shape": "string" }
      },
      "outputs": {}
    },
    "openstack_lb_member_v2": {
      "token": "openstack:loadbalancer/member:Member",
      "folder": "loadbalancer",
      "class": "Member",
      "properties": {
        "address": { "name": "address", "shape": "string" },
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "backup": { "name": "backup", "shape": "boolean" },
        "monitor_address": { "name": "monitorAddress", "shape": "string" },
        "monitor_port": { "name": "monitorPort", "shape": "number" },
        "name": { "name": "name", "shape": "string" },
        "pool_id": { "name": "poolId", "shape": "string" },
        "protocol_port": { "name": "protocolPort", "shape": "number" },
        "region": { "name": "region", "shape": "string" },
        "subnet_id": { "name": "subnetId", "shape": "string" },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "weight": { "name": "weight", "shape": "number" }
      },
      "outputs": {}
    },
    "openstack_lb_monitor_v2": {
      "token": "openstack:loadbalancer/monitor:Monitor",
      "folder": "loadbalancer",
      "class": "Monitor",
      "properties": {
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "delay": { "name": "delay", "shape": "number" },
        "expected_codes": { "name": "expectedCodes", "shape": "string" },
        "http_method": { "name": "httpMethod", "shape": "string" },
        "max_retries": { "name": "maxRetries", "shape": "number" },
        "max_retries_down": { "name": "maxRetriesDown", "shape": "number" },
        "name": { "name": "name", "shape": "string" },
        "pool_id": { "name": "poolId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "timeout": { "name": "timeout", "shape": "number" },
        "type": { "name": "type", "shape": "string" },
        "url_path": { "name": "urlPath", "shape": "string" }
      },
      "outputs": {}
    },
    "openstack_lb_pool_v2": {
      "token": "openstack:loadbalancer/pool:Pool",
      "folder": "loadbalancer",
      "class": "Pool",
      "properties": {
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "description": { "name": "description", "shape": "string" },
        "lb_method": { "name": "lbMethod", "shape": "string" },
        "listener_id": { "name": "listenerId", "shape": "string" },
        "loadbalancer_id": { "name": "loadbalancerId", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "protocol": { "name": "protocol", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "persistence": {
          "name": "persistence",
          "shape": {
            "object": {
              "cookie_name": { "name": "cookieName", "shape": "string" },
              "type": { "name": "type", "shape": "string" }
            }
          }
        }
      },
      "outputs": {}
    },
    "openstack_networking_floatingip_v2": {
      "token": "openstack:networking/floatingIp:FloatingIp",
      "folder": "networking",
      "class": "FloatingIp",
      "properties": {
        "address": { "name": "address", "shape": "string" },
        "description": { "name": "description", "shape": "string" },
        "dns_domain": { "name": "dnsDomain", "shape": "string" },
        "dns_name": { "name": "dnsName", "shape": "string" },
        "fixed_ip": { "name": "fixedIp", "shape": "string" },
        "pool": { "name": "pool", "shape": "string" },
        "port_id": { "name": "portId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "subnet_id": { "name": "subnetId", "shape": "string" },
        "subnet_ids": {
          "name": "subnetIds",
          "shape": {
            "list": "string"
          }
        },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "value_specs": {
          "name": "valueSpecs",
          "shape": {
            "map": "any"
          }
        }
      },
      "outputs": {
        "all_tags": "allTags"
      }
    },
    "openstack_networking_network_v2": {
      "token": "openstack:networking/network:Network",
      "folder": "networking",
      "class": "Network",
      "properties": {
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "availability_zone_hints": {
          "name": "availabilityZoneHints",
          "shape": {
            "list": "string"
          }
        },
        "description": { "name": "description", "shape": "string" },
        "dns_domain": { "name": "dnsDomain", "shape": "string" },
        "external": { "name": "external", "shape": "boolean" },
        "mtu": { "name": "mtu", "shape": "number" },
        "name": { "name": "name", "shape": "string" },
        "port_security_enabled": { "name": "portSecurityEnabled", "shape": "boolean" },
        "qos_policy_id": { "name": "qosPolicyId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "shared": { "name": "shared", "shape": "boolean" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "transparent_vlan": { "name": "transparentVlan", "shape": "boolean" },
        "value_specs": {
          "name": "valueSpecs",
          "shape": {
            "map": "any"
          }
        },
        "segments": {
          "name": "segments",
          "shape": {
            "list": {
              "object": {
                "network_type": { "name": "networkType", "shape": "string" },
                "physical_network": { "name": "physicalNetwork", "shape": "string" },
                "segmentation_id": { "name": "segmentationId", "shape": "number" }
              }
            }
          }
        }
      },
      "outputs": {
        "all_tags": "allTags"
      }
    },
    "openstack_networking_port_v2": {
      "token": "openstack:networking/port:Port",
      "folder": "networking",
      "class": "Port",
      "properties": {
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "description": { "name": "description", "shape": "string" },
        "device_id": { "name": "deviceId", "shape": "string" },
        "device_owner": { "name": "deviceOwner", "shape": "string" },
        "dns_name": { "name": "dnsName", "shape": "string" },
        "mac_address": { "name": "macAddress", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "network_id": { "name": "networkId", "shape": "string" },
        "no_fixed_ip": { "name": "noFixedIp", "shape": "boolean" },
        "no_security_groups": { "name": "noSecurityGroups", "shape": "boolean" },
        "port_security_enabled": { "name": "portSecurityEnabled", "shape": "boolean" },
        "qos_policy_id": { "name": "qosPolicyId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "security_group_ids": {
          "name": "securityGroupIds",
          "shape": {
            "list": "string"
          }
        },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "value_specs": {
          "name": "valueSpecs",
          "shape": {
            "map": "any"
          }
        },
        "allowed_address_pairs": {
          "name": "allowedAddressPairs",
          "shape": {
            "list": {
              "object": {
                "ip_address": { "name": "ipAddress", "shape": "string" },
                "mac_address": { "name": "macAddress", "shape": "string" }
              }
            }
          }
        },
        "binding": {
          "name": "binding",
          "shape": {
            "object": {
              "host_id": { "name": "hostId", "shape": "string" },
              "profile": { "name": "profile", "shape": "string" },
              "vnic_type": { "name": "vnicType", "shape": "string" }
            }
          }
        },
        "extra_dhcp_option": {
          "name": "extraDhcpOptions",
          "shape": {
            "list": {
              "object": {
                "ip_version": { "name": "ipVersion", "shape": "number" },
                "name": { "name": "name", "shape": "string" },
                "value": { "name": "value", "shape": "string" }
              }
            }
          }
        },
        "fixed_ip": {
          "name": "fixedIps",
          "shape": {
            "list": {
              "object": {
                "ip_address": { "name": "ipAddress", "shape": "string" },
                "subnet_id": { "name": "subnetId", "shape": "string" }
              }
            }
          }
        }
      },
      "outputs": {
        "all_fixed_ips": "allFixedIps",
        "all_security_group_ids": "allSecurityGroupIds",
        "all_tags": "allTags",
        "dns_assignment": "dnsAssignments"
      }
    },
    "openstack_networking_router_interface_v2": {
      "token": "openstack:networking/routerInterface:RouterInterface",
      "folder": "networking",
      "class": "RouterInterface",
      "properties": {
        "force_destroy": { "name": "forceDestroy", "shape": "boolean" },
        "port_id": { "name": "portId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "router_id": { "name": "routerId", "shape": "string" },
        "subnet_id": { "name": "subnetId", "shape": "string" }
      },
      "outputs": {}
    },
    "openstack_networking_router_v2": {
      "token": "openstack:networking/router:Router",
      "folder": "networking",
      "class": "Router",
      "properties": {
        "admin_state_up": { "name": "adminStateUp", "shape": "boolean" },
        "availability_zone_hints": {
          "name": "availabilityZoneHints",
          "shape": {
            "list": "string"
          }
        },
        "description": { "name": "description", "shape": "string" },
        "distributed": { "name": "distributed", "shape": "boolean" },
        "enable_snat": { "name": "enableSnat", "shape": "boolean" },
        "external_network_id": { "name": "externalNetworkId", "shape": "string" },
        "external_subnet_ids": {
          "name": "externalSubnetIds",
          "shape": {
            "list": "string"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "value_specs": {
          "name": "valueSpecs",
          "shape": {
            "map": "any"
          }
        },
        "external_fixed_ip": {
          "name": "externalFixedIps",
          "shape": {
            "list": {
              "object": {
                "ip_address": { "name": "ipAddress", "shape": "string" },
                "subnet_id": { "name": "subnetId", "shape": "string" }
              }
            }
          }
        },
        "vendor_options": {
          "name": "vendorOptions",
          "shape": {
            "object": {
              "set_router_gateway_after_create": { "name": "setRouterGatewayAfterCreate", "shape": "boolean" }
            }
          }
        }
      },
      "outputs": {
        "all_tags": "allTags"
      }
    },
    "openstack_networking_secgroup_rule_v2": {
      "token": "openstack:networking/secGroupRule:SecGroupRule",
      "folder": "networking",
      "class": "SecGroupRule",
      "properties": {
        "description": { "name": "description", "shape": "string" },
        "direction": { "name": "direction", "shape": "string" },
        "ethertype": { "name": "ethertype", "shape": "string" },
        "port_range_max": { "name": "portRangeMax", "shape": "number" },
        "port_range_min": { "name": "portRangeMin", "shape": "number" },
        "protocol": { "name": "protocol", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "remote_group_id": { "name": "remoteGroupId", "shape": "string" },
        "remote_ip_prefix": { "name": "remoteIpPrefix", "shape": "string" },
        "security_group_id": { "name": "securityGroupId", "shape": "string" },
        "tenant_id": { "name": "tenantId", "shape": "string" }
      },
      "outputs": {}
    },
    "openstack_networking_secgroup_v2": {
      "token": "openstack:networking/secGroup:SecGroup",
      "folder": "networking",
      "class": "SecGroup",
      "properties": {
        "delete_default_rules": { "name": "deleteDefaultRules", "shape": "boolean" },
        "description": { "name": "description", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" }
      },
      "outputs": {
        "all_tags": "allTags"
      }
    },
    "openstack_networking_subnet_v2": {
      "token": "openstack:networking/subnet:Subnet",
      "folder": "networking",
      "class": "Subnet",
      "properties": {
        "cidr": { "name": "cidr", "shape": "string" },
        "description": { "name": "description", "shape": "string" },
        "dns_nameservers": {
          "name": "dnsNameservers",
          "shape": {
            "list": "string"
          }
        },
        "enable_dhcp": { "name": "enableDhcp", "shape": "boolean" },
        "gateway_ip": { "name": "gatewayIp", "shape": "string" },
        "ip_version": { "name": "ipVersion", "shape": "number" },
        "ipv6_address_mode": { "name": "ipv6AddressMode", "shape": "string" },
        "ipv6_ra_mode": { "name": "ipv6RaMode", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "network_id": { "name": "networkId", "shape": "string" },
        "no_gateway": { "name": "noGateway", "shape": "boolean" },
        "prefix_length": { "name": "prefixLength", "shape": "number" },
        "region": { "name": "region", "shape": "string" },
        "service_types": {
          "name": "serviceTypes",
          "shape": {
            "list": "string"
          }
        },
        "subnetpool_id": { "name": "subnetpoolId", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "tenant_id": { "name": "tenantId", "shape": "string" },
        "value_specs": {
          "name": "valueSpecs",
          "shape": {
            "map": "any"
          }
        },
        "allocation_pool": {
          "name": "allocationPools",
          "shape": {
            "list": {
              "object": {
                "end": { "name": "end", "shape": "string" },
                "start": { "name": "start", "shape": "string" }
              }
            }
          }
        }
      },
      "outputs": {
        "all_tags": "allTags"
      }
    }
  }
}
