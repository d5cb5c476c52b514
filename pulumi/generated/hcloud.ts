/** Written by `npm run generate:pulumi` from the declarations of Pulumi’s SDKs. */
import type { Names } from '../build/names.ts'

export const hcloud: Names = {
  "package": "@pulumi/hcloud",
  "provider": "hcloud",
  "config": {
    "endpoint": { "name": "endpoint", "shape": "string" },
    "endpoint_hetzner": { "name": "endpointHetzner", "shape": "string" },
    "poll_function": { "name": "pollFunction", "shape": "string" },
    "poll_interval": { "name": "pollInterval", "shape": "string" },
    "token": {
      "name": "token",
      "shape": "string",
      "secret": true
    }
  },
  "types": {
    "hcloud_firewall": {
      "token": "hcloud:index/firewall:Firewall",
      "class": "Firewall",
      "properties": {
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "apply_to": {
          "name": "applyTos",
          "shape": {
            "list": {
              "object": {
                "label_selector": { "name": "labelSelector", "shape": "string" },
                "server": { "name": "server", "shape": "number" }
              }
            }
          }
        },
        "rule": {
          "name": "rules",
          "shape": {
            "list": {
              "object": {
                "description": { "name": "description", "shape": "string" },
                "destination_ips": {
                  "name": "destinationIps",
                  "shape": {
                    "list": "string"
                  }
                },
                "direction": { "name": "direction", "shape": "string" },
                "port": { "name": "port", "shape": "string" },
                "protocol": { "name": "protocol", "shape": "string" },
                "source_ips": {
                  "name": "sourceIps",
                  "shape": {
                    "list": "string"
                  }
                }
              }
            }
          }
        }
      },
      "outputs": {}
    },
    "hcloud_load_balancer": {
      "token": "hcloud:index/loadBalancer:LoadBalancer",
      "class": "LoadBalancer",
      "properties": {
        "delete_protection": { "name": "deleteProtection", "shape": "boolean" },
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "load_balancer_type": { "name": "loadBalancerType", "shape": "string" },
        "location": { "name": "location", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "network_zone": { "name": "networkZone", "shape": "string" },
        "algorithm": {
          "name": "algorithm",
          "shape": {
            "object": {
              "type": { "name": "type", "shape": "string" }
            }
          }
        },
        "target": {
          "name": "targets",
          "shape": {
            "list": {
              "object": {
                "server_id": { "name": "serverId", "shape": "number" },
                "type": { "name": "type", "shape": "string" },
                "use_private_ip": { "name": "usePrivateIp", "shape": "boolean" }
              }
            }
          }
        }
      },
      "outputs": {
        "ipv4": "ipv4",
        "ipv6": "ipv6",
        "network_id": "networkId",
        "network_ip": "networkIp"
      }
    },
    "hcloud_load_balancer_network": {
      "token": "hcloud:index/loadBalancerNetwork:LoadBalancerNetwork",
      "class": "LoadBalancerNetwork",
      "properties": {
        "enable_public_interface": { "name": "enablePublicInterface", "shape": "boolean" },
        "ip": { "name": "ip", "shape": "string" },
        "load_balancer_id": { "name": "loadBalancerId", "shape": "number" },
        "network_id": { "name": "networkId", "shape": "number" },
        "subnet_id": { "name": "subnetId", "shape": "string" }
      },
      "outputs": {}
    },
    "hcloud_load_balancer_service": {
      "token": "hcloud:index/loadBalancerService:LoadBalancerService",
      "class": "LoadBalancerService",
      "properties": {
        "destination_port": { "name": "destinationPort", "shape": "number" },
        "listen_port": { "name": "listenPort", "shape": "number" },
        "load_balancer_id": { "name": "loadBalancerId", "shape": "string" },
        "protocol": { "name": "protocol", "shape": "string" },
        "proxyprotocol": { "name": "proxyprotocol", "shape": "boolean" },
        "health_check": {
          "name": "healthCheck",
          "shape": {
            "object": {
              "interval": { "name": "interval", "shape": "number" },
              "port": { "name": "port", "shape": "number" },
              "protocol": { "name": "protocol", "shape": "string" },
              "retries": { "name": "retries", "shape": "number" },
              "timeout": { "name": "timeout", "shape": "number" },
              "http": {
                "name": "http",
                "shape": {
                  "object": {
                    "domain": { "name": "domain", "shape": "string" },
                    "path": { "name": "path", "shape": "string" },
                    "response": { "name": "response", "shape": "string" },
                    "status_codes": {
                      "name": "statusCodes",
                      "shape": {
                        "list": "string"
                      }
                    },
                    "tls": { "name": "tls", "shape": "boolean" }
                  }
                }
              }
            }
          }
        },
        "http": {
          "name": "http",
          "shape": {
            "object": {
              "certificates": {
                "name": "certificates",
                "shape": {
                  "list": "number"
                }
              },
              "cookie_lifetime": { "name": "cookieLifetime", "shape": "number" },
              "cookie_name": { "name": "cookieName", "shape": "string" },
              "redirect_http": { "name": "redirectHttp", "shape": "boolean" },
              "sticky_sessions": { "name": "stickySessions", "shape": "boolean" },
              "timeout_idle": { "name": "timeoutIdle", "shape": "number" }
            }
          }
        }
      },
      "outputs": {}
    },
    "hcloud_load_balancer_target": {
      "token": "hcloud:index/loadBalancerTarget:LoadBalancerTarget",
      "class": "LoadBalancerTarget",
      "properties": {
        "ip": { "name": "ip", "shape": "string" },
        "label_selector": { "name": "labelSelector", "shape": "string" },
        "load_balancer_id": { "name": "loadBalancerId", "shape": "number" },
        "server_id": { "name": "serverId", "shape": "number" },
        "type": { "name": "type", "shape": "string" },
        "use_private_ip": { "name": "usePrivateIp", "shape": "boolean" }
      },
      "outputs": {}
    },
    "hcloud_network": {
      "token": "hcloud:index/network:Network",
      "class": "Network",
      "properties": {
        "delete_protection": { "name": "deleteProtection", "shape": "boolean" },
        "expose_routes_to_vswitch": { "name": "exposeRoutesToVswitch", "shape": "boolean" },
        "ip_range": { "name": "ipRange", "shape": "string" },
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "name": { "name": "name", "shape": "string" }
      },
      "outputs": {}
    },
    "hcloud_network_subnet": {
      "token": "hcloud:index/networkSubnet:NetworkSubnet",
      "class": "NetworkSubnet",
      "properties": {
        "ip_range": { "name": "ipRange", "shape": "string" },
        "network_id": { "name": "networkId", "shape": "number" },
        "network_zone": { "name": "networkZone", "shape": "string" },
        "type": { "name": "type", "shape": "string" },
        "vswitch_id": { "name": "vswitchId", "shape": "number" }
      },
      "outputs": {
        "gateway": "gateway"
      }
    },
    "hcloud_placement_group": {
      "token": "hcloud:index/placementGroup:PlacementGroup",
      "class": "PlacementGroup",
      "properties": {
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "type": { "name": "type", "shape": "string" }
      },
      "outputs": {
        "servers": "servers"
      }
    },
    "hcloud_server": {
      "token": "hcloud:index/server:Server",
      "class": "Server",
      "properties": {
        "allow_deprecated_images": { "name": "allowDeprecatedImages", "shape": "boolean" },
        "backups": { "name": "backups", "shape": "boolean" },
        "datacenter": { "name": "datacenter", "shape": "string" },
        "delete_protection": { "name": "deleteProtection", "shape": "boolean" },
        "firewall_ids": {
          "name": "firewallIds",
          "shape": {
            "list": "number"
          }
        },
        "ignore_remote_firewall_ids": { "name": "ignoreRemoteFirewallIds", "shape": "boolean" },
        "image": { "name": "image", "shape": "string" },
        "iso": { "name": "iso", "shape": "string" },
        "keep_disk": { "name": "keepDisk", "shape": "boolean" },
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "location": { "name": "location", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "placement_group_id": { "name": "placementGroupId", "shape": "number" },
        "rebuild_protection": { "name": "rebuildProtection", "shape": "boolean" },
        "rescue": { "name": "rescue", "shape": "string" },
        "server_type": { "name": "serverType", "shape": "string" },
        "shutdown_before_deletion": { "name": "shutdownBeforeDeletion", "shape": "boolean" },
        "ssh_keys": {
          "name": "sshKeys",
          "shape": {
            "list": "string"
          }
        },
        "user_data": { "name": "userData", "shape": "string" },
        "network": {
          "name": "networks",
          "shape": {
            "list": {
              "object": {
                "alias_ips": {
                  "name": "aliasIps",
                  "shape": {
                    "list": "string"
                  }
                },
                "ip": { "name": "ip", "shape": "string" },
                "network_id": { "name": "networkId", "shape": "number" },
                "subnet_id": { "name": "subnetId", "shape": "string" }
              }
            }
          }
        },
        "public_net": {
          "name": "publicNets",
          "shape": {
            "list": {
              "object": {
                "ipv4": { "name": "ipv4", "shape": "number" },
                "ipv4_enabled": { "name": "ipv4Enabled", "shape": "boolean" },
                "ipv6": { "name": "ipv6", "shape": "number" },
                "ipv6_enabled": { "name": "ipv6Enabled", "shape": "boolean" }
              }
            }
          }
        }
      },
      "outputs": {
        "backup_window": "backupWindow",
        "ipv4_address": "ipv4Address",
        "ipv6_address": "ipv6Address",
        "ipv6_network": "ipv6Network",
        "primary_disk_size": "primaryDiskSize",
        "status": "status"
      }
    },
    "hcloud_ssh_key": {
      "token": "hcloud:index/sshKey:SshKey",
      "class": "SshKey",
      "properties": {
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "public_key": { "name": "publicKey", "shape": "string" }
      },
      "outputs": {
        "fingerprint": "fingerprint"
      }
    },
    "hcloud_volume": {
      "token": "hcloud:index/volume:Volume",
      "class": "Volume",
      "properties": {
        "automount": { "name": "automount", "shape": "boolean" },
        "delete_protection": { "name": "deleteProtection", "shape": "boolean" },
        "format": { "name": "format", "shape": "string" },
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "location": { "name": "location", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "server_id": { "name": "serverId", "shape": "number" },
        "size": { "name": "size", "shape": "number" }
      },
      "outputs": {
        "linux_device": "linuxDevice"
      }
    },
    "hcloud_volume_attachment": {
      "token": "hcloud:index/volumeAttachment:VolumeAttachment",
      "class": "VolumeAttachment",
      "properties": {
        "automount": { "name": "automount", "shape": "boolean" },
        "server_id": { "name": "serverId", "shape": "number" },
        "volume_id": { "name": "volumeId", "shape": "number" }
      },
      "outputs": {}
    },
    "hcloud_zone_rrset": {
      "token": "hcloud:index/zoneRrset:ZoneRrset",
      "class": "ZoneRrset",
      "properties": {
        "change_protection": { "name": "changeProtection", "shape": "boolean" },
        "labels": {
          "name": "labels",
          "shape": {
            "map": "string"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "records": {
          "name": "records",
          "shape": {
            "list": {
              "object": {
                "comment": { "name": "comment", "shape": "string" },
                "value": { "name": "value", "shape": "string" }
              }
            }
          }
        },
        "ttl": { "name": "ttl", "shape": "number" },
        "type": { "name": "type", "shape": "string" },
        "zone": { "name": "zone", "shape": "string" }
      },
      "outputs": {}
    }
  }
}
