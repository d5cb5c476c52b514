/** Written by `npm run generate:pulumi` from the declarations of Pulumi’s SDKs. */
import type { Names } from '../build/names.ts'

export const scaleway: Names = {
  "package": "@pulumiverse/scaleway",
  "provider": "scaleway",
  "config": {
    "access_key": { "name": "accessKey", "shape": "string" },
    "api_url": { "name": "apiUrl", "shape": "string" },
    "organization_id": { "name": "organizationId", "shape": "string" },
    "profile": { "name": "profile", "shape": "string" },
    "project_id": { "name": "projectId", "shape": "string" },
    "region": { "name": "region", "shape": "string" },
    "secret_key": { "name": "secretKey", "shape": "string" },
    "zone": { "name": "zone", "shape": "string" }
  },
  "types": {
    "scaleway_block_volume": {
      "token": "scaleway:block/volume:Volume",
      "folder": "block",
      "class": "Volume",
      "properties": {
        "instance_volume_id": { "name": "instanceVolumeId", "shape": "string" },
        "iops": { "name": "iops", "shape": "number" },
        "name": { "name": "name", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "size_in_gb": { "name": "sizeInGb", "shape": "number" },
        "snapshot_id": { "name": "snapshotId", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "zone": { "name": "zone", "shape": "string" }
      },
      "outputs": {
        "srn": "srn"
      }
    },
    "scaleway_domain_record": {
      "token": "scaleway:domain/record:Record",
      "folder": "domain",
      "class": "Record",
      "properties": {
        "data": { "name": "data", "shape": "string" },
        "dns_zone": { "name": "dnsZone", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "priority": { "name": "priority", "shape": "number" },
        "project_id": { "name": "projectId", "shape": "string" },
        "ttl": { "name": "ttl", "shape": "number" },
        "type": { "name": "type", "shape": "string" },
        "geo_ip": {
          "name": "geoIp",
          "shape": {
            "object": {
              "matches": {
                "name": "matches",
                "shape": {
                  "list": {
                    "object": {
                      "continents": {
                        "name": "continents",
                        "shape": {
                          "list": "string"
                        }
                      },
                      "countries": {
                        "name": "countries",
                        "shape": {
                          "list": "string"
                        }
                      },
                      "data": { "name": "data", "shape": "string" }
                    }
                  }
                }
              }
            }
          }
        },
        "http_service": {
          "name": "httpService",
          "shape": {
            "object": {
              "ips": {
                "name": "ips",
                "shape": {
                  "list": "string"
                }
              },
              "must_contain": { "name": "mustContain", "shape": "string" },
              "strategy": { "name": "strategy", "shape": "string" },
              "url": { "name": "url", "shape": "string" },
              "user_agent": { "name": "userAgent", "shape": "string" }
            }
          }
        },
        "view": {
          "name": "views",
          "shape": {
            "list": {
              "object": {
                "data": { "name": "data", "shape": "string" },
                "subnet": { "name": "subnet", "shape": "string" }
              }
            }
          }
        },
        "weighted": {
          "name": "weighteds",
          "shape": {
            "list": {
              "object": {
                "ip": { "name": "ip", "shape": "string" },
                "weight": { "name": "weight", "shape": "number" }
              }
            }
          }
        }
      },
      "outputs": {
        "fqdn": "fqdn",
        "root_zone": "rootZone"
      }
    },
    "scaleway_iam_ssh_key": {
      "token": "scaleway:iam/sshKey:SshKey",
      "folder": "iam",
      "class": "SshKey",
      "properties": {
        "disabled": { "name": "disabled", "shape": "boolean" },
        "name": { "name": "name", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "public_key": { "name": "publicKey", "shape": "string" }
      },
      "outputs": {
        "created_at": "createdAt",
        "fingerprint": "fingerprint",
        "organization_id": "organizationId",
        "updated_at": "updatedAt"
      }
    },
    "scaleway_instance_ip": {
      "token": "scaleway:instance/ip:Ip",
      "folder": "instance",
      "class": "Ip",
      "properties": {
        "project_id": { "name": "projectId", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "type": { "name": "type", "shape": "string" },
        "zone": { "name": "zone", "shape": "string" }
      },
      "outputs": {
        "address": "address",
        "organization_id": "organizationId",
        "prefix": "prefix",
        "reverse": "reverse",
        "server_id": "serverId"
      }
    },
    "scaleway_instance_placement_group": {
      "token": "scaleway:instance/placementGroup:PlacementGroup",
      "folder": "instance",
      "class": "PlacementGroup",
      "properties": {
        "name": { "name": "name", "shape": "string" },
        "policy_mode": { "name": "policyMode", "shape": "string" },
        "policy_type": { "name": "policyType", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "zone": { "name": "zone", "shape": "string" }
      },
      "outputs": {
        "policy_respected": "policyRespected"
      }
    },
    "scaleway_instance_private_nic": {
      "token": "scaleway:instance/privateNic:PrivateNic",
      "folder": "instance",
      "class": "PrivateNic",
      "properties": {
        "ip_ids": {
          "name": "ipIds",
          "shape": {
            "list": "string"
          }
        },
        "ipam_ip_ids": {
          "name": "ipamIpIds",
          "shape": {
            "list": "string"
          }
        },
        "private_network_id": { "name": "privateNetworkId", "shape": "string" },
        "server_id": { "name": "serverId", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "zone": { "name": "zone", "shape": "string" },
        "private_ips": {
          "name": "privateIps",
          "shape": {
            "list": {
              "object": {}
            }
          }
        }
      },
      "outputs": {
        "mac_address": "macAddress"
      }
    },
    "scaleway_instance_security_group": {
      "token": "scaleway:instance/securityGroup:SecurityGroup",
      "folder": "instance",
      "class": "SecurityGroup",
      "properties": {
        "description": { "name": "description", "shape": "string" },
        "enable_default_security": { "name": "enableDefaultSecurity", "shape": "boolean" },
        "external_rules": { "name": "externalRules", "shape": "boolean" },
        "inbound_default_policy": { "name": "inboundDefaultPolicy", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "outbound_default_policy": { "name": "outboundDefaultPolicy", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "stateful": { "name": "stateful", "shape": "boolean" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "zone": { "name": "zone", "shape": "string" },
        "inbound_rule": {
          "name": "inboundRules",
          "shape": {
            "list": {
              "object": {
                "action": { "name": "action", "shape": "string" },
                "ip": { "name": "ip", "shape": "string" },
                "ip_range": { "name": "ipRange", "shape": "string" },
                "port": { "name": "port", "shape": "number" },
                "port_range": { "name": "portRange", "shape": "string" },
                "protocol": { "name": "protocol", "shape": "string" }
              }
            }
          }
        },
        "outbound_rule": {
          "name": "outboundRules",
          "shape": {
            "list": {
              "object": {
                "action": { "name": "action", "shape": "string" },
                "ip": { "name": "ip", "shape": "string" },
                "ip_range": { "name": "ipRange", "shape": "string" },
                "port": { "name": "port", "shape": "number" },
                "port_range": { "name": "portRange", "shape": "string" },
                "protocol": { "name": "protocol", "shape": "string" }
              }
            }
          }
        }
      },
      "outputs": {
        "organization_id": "organizationId"
      }
    },
    "scaleway_instance_server": {
      "token": "scaleway:instance/server:Server",
      "folder": "instance",
      "class": "Server",
      "properties": {
        "additional_volume_ids": {
          "name": "additionalVolumeIds",
          "shape": {
            "list": "string"
          }
        },
        "admin_password_encryption_ssh_key_id": { "name": "adminPasswordEncryptionSshKeyId", "shape": "string" },
        "boot_type": { "name": "bootType", "shape": "string" },
        "bootscript_id": { "name": "bootscriptId", "shape": "string" },
        "cloud_init": { "name": "cloudInit", "shape": "string" },
        "enable_dynamic_ip": { "name": "enableDynamicIp", "shape": "boolean" },
        "image": { "name": "image", "shape": "string" },
        "ip_id": { "name": "ipId", "shape": "string" },
        "ip_ids": {
          "name": "ipIds",
          "shape": {
            "list": "string"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "placement_group_id": { "name": "placementGroupId", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "protected": { "name": "protected", "shape": "boolean" },
        "replace_on_type_change": { "name": "replaceOnTypeChange", "shape": "boolean" },
        "security_group_id": { "name": "securityGroupId", "shape": "string" },
        "state": { "name": "state", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "type": { "name": "type", "shape": "string" },
        "user_data": {
          "name": "userData",
          "shape": {
            "map": "string"
          }
        },
        "zone": { "name": "zone", "shape": "string" },
        "filesystems": {
          "name": "filesystems",
          "shape": {
            "list": {
              "object": {
                "filesystem_id": { "name": "filesystemId", "shape": "string" }
              }
            }
          }
        },
        "private_ips": {
          "name": "privateIps",
          "shape": {
            "list": {
              "object": {}
            }
          }
        },
        "private_network": {
          "name": "privateNetworks",
          "shape": {
            "list": {
              "object": {
                "pn_id": { "name": "pnId", "shape": "string" },
                "zone": { "name": "zone", "shape": "string" }
              }
            }
          }
        },
        "public_ips": {
          "name": "publicIps",
          "shape": {
            "list": {
              "object": {}
            }
          }
        },
        "root_volume": {
          "name": "rootVolume",
          "shape": {
            "object": {
              "boot": { "name": "boot", "shape": "boolean" },
              "delete_on_termination": { "name": "deleteOnTermination", "shape": "boolean" },
              "name": { "name": "name", "shape": "string" },
              "sbs_iops": { "name": "sbsIops", "shape": "number" },
              "size_in_gb": { "name": "sizeInGb", "shape": "number" },
              "volume_id": { "name": "volumeId", "shape": "string" },
              "volume_type": { "name": "volumeType", "shape": "string" }
            }
          }
        }
      },
      "outputs": {
        "organization_id": "organizationId",
        "placement_group_policy_respected": "placementGroupPolicyRespected"
      }
    },
    "scaleway_instance_user_data": {
      "token": "scaleway:instance/userData:UserData",
      "folder": "instance",
      "class": "UserData",
      "properties": {
        "key": { "name": "key", "shape": "string" },
        "server_id": { "name": "serverId", "shape": "string" },
        "value": { "name": "value", "shape": "string" },
        "zone": { "name": "zone", "shape": "string" }
      },
      "outputs": {}
    },
    "scaleway_ipam_ip": {
      "token": "scaleway:ipam/ip:Ip",
      "folder": "ipam",
      "class": "Ip",
      "properties": {
        "address": { "name": "address", "shape": "string" },
        "is_ipv6": { "name": "isIpv6", "shape": "boolean" },
        "project_id": { "name": "projectId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "custom_resource": {
          "name": "customResources",
          "shape": {
            "list": {
              "object": {
                "mac_address": { "name": "macAddress", "shape": "string" },
                "name": { "name": "name", "shape": "string" }
              }
            }
          }
        },
        "source": {
          "name": "sources",
          "shape": {
            "list": {
              "object": {
                "private_network_id": { "name": "privateNetworkId", "shape": "string" },
                "subnet_id": { "name": "subnetId", "shape": "string" },
                "zonal": { "name": "zonal", "shape": "string" }
              }
            }
          }
        }
      },
      "outputs": {
        "address_cidr": "addressCidr",
        "created_at": "createdAt",
        "resource": "resources",
        "reverses": "reverses",
        "updated_at": "updatedAt",
        "zone": "zone"
      }
    },
    "scaleway_lb": {
      "token": "scaleway:loadbalancers/loadBalancer:LoadBalancer",
      "folder": "loadbalancers",
      "class": "LoadBalancer",
      "properties": {
        "assign_flexible_ip": { "name": "assignFlexibleIp", "shape": "boolean" },
        "assign_flexible_ipv6": { "name": "assignFlexibleIpv6", "shape": "boolean" },
        "description": { "name": "description", "shape": "string" },
        "external_private_networks": { "name": "externalPrivateNetworks", "shape": "boolean" },
        "ip_id": { "name": "ipId", "shape": "string" },
        "ip_ids": {
          "name": "ipIds",
          "shape": {
            "list": "string"
          }
        },
        "name": { "name": "name", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "release_ip": { "name": "releaseIp", "shape": "boolean" },
        "ssl_compatibility_level": { "name": "sslCompatibilityLevel", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "type": { "name": "type", "shape": "string" },
        "zone": { "name": "zone", "shape": "string" },
        "private_network": {
          "name": "privateNetworks",
          "shape": {
            "list": {
              "object": {
                "ipam_ids": { "name": "ipamIds", "shape": "string" },
                "private_network_id": { "name": "privateNetworkId", "shape": "string" }
              }
            }
          }
        }
      },
      "outputs": {
        "ip_address": "ipAddress",
        "ipv6_address": "ipv6Address",
        "organization_id": "organizationId",
        "private_ips": "privateIps",
        "region": "region"
      }
    },
    "scaleway_lb_backend": {
      "token": "scaleway:loadbalancers/backend:Backend",
      "folder": "loadbalancers",
      "class": "Backend",
      "properties": {
        "failover_host": { "name": "failoverHost", "shape": "string" },
        "forward_port": { "name": "forwardPort", "shape": "number" },
        "forward_port_algorithm": { "name": "forwardPortAlgorithm", "shape": "string" },
        "forward_protocol": { "name": "forwardProtocol", "shape": "string" },
        "health_check_delay": { "name": "healthCheckDelay", "shape": "string" },
        "health_check_max_retries": { "name": "healthCheckMaxRetries", "shape": "number" },
        "health_check_port": { "name": "healthCheckPort", "shape": "number" },
        "health_check_send_proxy": { "name": "healthCheckSendProxy", "shape": "boolean" },
        "health_check_timeout": { "name": "healthCheckTimeout", "shape": "string" },
        "health_check_transient_delay": { "name": "healthCheckTransientDelay", "shape": "string" },
        "ignore_ssl_server_verify": { "name": "ignoreSslServerVerify", "shape": "boolean" },
        "lb_id": { "name": "lbId", "shape": "string" },
        "max_connections": { "name": "maxConnections", "shape": "number" },
        "max_retries": { "name": "maxRetries", "shape": "number" },
        "name": { "name": "name", "shape": "string" },
        "on_marked_down_action": { "name": "onMarkedDownAction", "shape": "string" },
        "proxy_protocol": { "name": "proxyProtocol", "shape": "string" },
        "redispatch_attempt_count": { "name": "redispatchAttemptCount", "shape": "number" },
        "send_proxy_v2": { "name": "sendProxyV2", "shape": "boolean" },
        "server_ips": {
          "name": "serverIps",
          "shape": {
            "list": "string"
          }
        },
        "ssl_bridging": { "name": "sslBridging", "shape": "boolean" },
        "sticky_sessions": { "name": "stickySessions", "shape": "string" },
        "sticky_sessions_cookie_name": { "name": "stickySessionsCookieName", "shape": "string" },
        "timeout_connect": { "name": "timeoutConnect", "shape": "string" },
        "timeout_queue": { "name": "timeoutQueue", "shape": "string" },
        "timeout_server": { "name": "timeoutServer", "shape": "string" },
        "timeout_tunnel": { "name": "timeoutTunnel", "shape": "string" },
        "health_check_http": {
          "name": "healthCheckHttp",
          "shape": {
            "object": {
              "code": { "name": "code", "shape": "number" },
              "host_header": { "name": "hostHeader", "shape": "string" },
              "method": { "name": "method", "shape": "string" },
              "uri": { "name": "uri", "shape": "string" }
            }
          }
        },
        "health_check_https": {
          "name": "healthCheckHttps",
          "shape": {
            "object": {
              "code": { "name": "code", "shape": "number" },
              "host_header": { "name": "hostHeader", "shape": "string" },
              "method": { "name": "method", "shape": "string" },
              "sni": { "name": "sni", "shape": "string" },
              "uri": { "name": "uri", "shape": "string" }
            }
          }
        },
        "health_check_tcp": {
          "name": "healthCheckTcp",
          "shape": {
            "object": {}
          }
        }
      },
      "outputs": {}
    },
    "scaleway_lb_frontend": {
      "token": "scaleway:loadbalancers/frontend:Frontend",
      "folder": "loadbalancers",
      "class": "Frontend",
      "properties": {
        "backend_id": { "name": "backendId", "shape": "string" },
        "certificate_ids": {
          "name": "certificateIds",
          "shape": {
            "list": "string"
          }
        },
        "connection_rate_limit": { "name": "connectionRateLimit", "shape": "number" },
        "enable_access_logs": { "name": "enableAccessLogs", "shape": "boolean" },
        "enable_http3": { "name": "enableHttp3", "shape": "boolean" },
        "external_acls": { "name": "externalAcls", "shape": "boolean" },
        "inbound_port": { "name": "inboundPort", "shape": "number" },
        "lb_id": { "name": "lbId", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "timeout_client": { "name": "timeoutClient", "shape": "string" },
        "acl": {
          "name": "acls",
          "shape": {
            "list": {
              "object": {
                "description": { "name": "description", "shape": "string" },
                "name": { "name": "name", "shape": "string" },
                "action": {
                  "name": "action",
                  "shape": {
                    "object": {
                      "type": { "name": "type", "shape": "string" },
                      "redirect": {
                        "name": "redirects",
                        "shape": {
                          "list": {
                            "object": {
                              "code": { "name": "code", "shape": "number" },
                              "target": { "name": "target", "shape": "string" },
                              "type": { "name": "type", "shape": "string" }
                            }
                          }
                        }
                      }
                    }
                  }
                },
                "match": {
                  "name": "match",
                  "shape": {
                    "object": {
                      "http_filter": { "name": "httpFilter", "shape": "string" },
                      "http_filter_option": { "name": "httpFilterOption", "shape": "string" },
                      "http_filter_value": {
                        "name": "httpFilterValues",
                        "shape": {
                          "list": "string"
                        }
                      },
                      "invert": { "name": "invert", "shape": "boolean" },
                      "ip_subnet": {
                        "name": "ipSubnets",
                        "shape": {
                          "list": "string"
                        }
                      },
                      "ips_edge_services": { "name": "ipsEdgeServices", "shape": "boolean" }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "outputs": {
        "certificate_id": "certificateId",
        "created_at": "createdAt",
        "updated_at": "updatedAt"
      }
    },
    "scaleway_lb_ip": {
      "token": "scaleway:loadbalancers/ip:Ip",
      "folder": "loadbalancers",
      "class": "Ip",
      "properties": {
        "is_ipv6": { "name": "isIpv6", "shape": "boolean" },
        "project_id": { "name": "projectId", "shape": "string" },
        "reverse": { "name": "reverse", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "zone": { "name": "zone", "shape": "string" }
      },
      "outputs": {
        "ip_address": "ipAddress",
        "lb_id": "lbId",
        "organization_id": "organizationId",
        "region": "region"
      }
    },
    "scaleway_object_bucket": {
      "token": "scaleway:object/bucket:Bucket",
      "folder": "object",
      "class": "Bucket",
      "properties": {
        "acl": { "name": "acl", "shape": "string" },
        "force_destroy": { "name": "forceDestroy", "shape": "boolean" },
        "name": { "name": "name", "shape": "string" },
        "object_lock_enabled": { "name": "objectLockEnabled", "shape": "boolean" },
        "project_id": { "name": "projectId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "map": "string"
          }
        },
        "cors_rule": {
          "name": "corsRules",
          "shape": {
            "list": {
              "object": {
                "allowed_headers": {
                  "name": "allowedHeaders",
                  "shape": {
                    "list": "string"
                  }
                },
                "allowed_methods": {
                  "name": "allowedMethods",
                  "shape": {
                    "list": "string"
                  }
                },
                "allowed_origins": {
                  "name": "allowedOrigins",
                  "shape": {
                    "list": "string"
                  }
                },
                "expose_headers": {
                  "name": "exposeHeaders",
                  "shape": {
                    "list": "string"
                  }
                },
                "max_age_seconds": { "name": "maxAgeSeconds", "shape": "number" }
              }
            }
          }
        },
        "lifecycle_rule": {
          "name": "lifecycleRules",
          "shape": {
            "list": {
              "object": {
                "abort_incomplete_multipart_upload_days": { "name": "abortIncompleteMultipartUploadDays", "shape": "number" },
                "enabled": { "name": "enabled", "shape": "boolean" },
                "id": { "name": "id", "shape": "string" },
                "object_size_greater_than": { "name": "objectSizeGreaterThan", "shape": "number" },
                "object_size_less_than": { "name": "objectSizeLessThan", "shape": "number" },
                "prefix": { "name": "prefix", "shape": "string" },
                "tags": {
                  "name": "tags",
                  "shape": {
                    "map": "string"
                  }
                },
                "expiration": {
                  "name": "expiration",
                  "shape": {
                    "object": {
                      "date": { "name": "date", "shape": "string" },
                      "days": { "name": "days", "shape": "number" },
                      "expired_object_delete_marker": { "name": "expiredObjectDeleteMarker", "shape": "boolean" }
                    }
                  }
                },
                "noncurrent_version_expiration": {
                  "name": "noncurrentVersionExpiration",
                  "shape": {
                    "object": {
                      "newer_noncurrent_versions": { "name": "newerNoncurrentVersions", "shape": "number" },
                      "noncurrent_days": { "name": "noncurrentDays", "shape": "number" }
                    }
                  }
                },
                "noncurrent_version_transition": {
                  "name": "noncurrentVersionTransitions",
                  "shape": {
                    "list": {
                      "object": {
                        "newer_noncurrent_versions": { "name": "newerNoncurrentVersions", "shape": "number" },
                        "noncurrent_days": { "name": "noncurrentDays", "shape": "number" },
                        "storage_class": { "name": "storageClass", "shape": "string" }
                      }
                    }
                  }
                },
                "transition": {
                  "name": "transitions",
                  "shape": {
                    "list": {
                      "object": {
                        "date": { "name": "date", "shape": "string" },
                        "days": { "name": "days", "shape": "number" },
                        "storage_class": { "name": "storageClass", "shape": "string" }
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "versioning": {
          "name": "versioning",
          "shape": {
            "object": {
              "enabled": { "name": "enabled", "shape": "boolean" }
            }
          }
        }
      },
      "outputs": {
        "api_endpoint": "apiEndpoint",
        "endpoint": "endpoint"
      }
    },
    "scaleway_object_bucket_lock_configuration": {
      "token": "scaleway:object/bucketLockConfiguration:BucketLockConfiguration",
      "folder": "object",
      "class": "BucketLockConfiguration",
      "properties": {
        "bucket": { "name": "bucket", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "rule": {
          "name": "rule",
          "shape": {
            "object": {
              "default_retention": {
                "name": "defaultRetention",
                "shape": {
                  "object": {
                    "days": { "name": "days", "shape": "number" },
                    "mode": { "name": "mode", "shape": "string" },
                    "years": { "name": "years", "shape": "number" }
                  }
                }
              }
            }
          }
        }
      },
      "outputs": {}
    },
    "scaleway_vpc": {
      "token": "scaleway:network/vpc:Vpc",
      "folder": "network",
      "class": "Vpc",
      "properties": {
        "enable_custom_routes_propagation": { "name": "enableCustomRoutesPropagation", "shape": "boolean" },
        "enable_routing": { "name": "enableRouting", "shape": "boolean" },
        "enable_transitivity": { "name": "enableTransitivity", "shape": "boolean" },
        "name": { "name": "name", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        }
      },
      "outputs": {
        "created_at": "createdAt",
        "is_default": "isDefault",
        "organization_id": "organizationId",
        "srn": "srn",
        "updated_at": "updatedAt"
      }
    },
    "scaleway_vpc_private_network": {
      "token": "scaleway:network/privateNetwork:PrivateNetwork",
      "folder": "network",
      "class": "PrivateNetwork",
      "properties": {
        "enable_default_route_propagation": { "name": "enableDefaultRoutePropagation", "shape": "boolean" },
        "is_regional": { "name": "isRegional", "shape": "boolean" },
        "name": { "name": "name", "shape": "string" },
        "project_id": { "name": "projectId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "vpc_id": { "name": "vpcId", "shape": "string" },
        "zone": { "name": "zone", "shape": "string" },
        "ipv4_subnet": {
          "name": "ipv4Subnet",
          "shape": {
            "object": {
              "subnet": { "name": "subnet", "shape": "string" }
            }
          }
        },
        "ipv6_subnets": {
          "name": "ipv6Subnets",
          "shape": {
            "list": {
              "object": {
                "subnet": { "name": "subnet", "shape": "string" }
              }
            }
          }
        }
      },
      "outputs": {
        "created_at": "createdAt",
        "organization_id": "organizationId",
        "srn": "srn",
        "updated_at": "updatedAt"
      }
    },
    "scaleway_vpc_route": {
      "token": "scaleway:network/route:Route",
      "folder": "network",
      "class": "Route",
      "properties": {
        "description": { "name": "description", "shape": "string" },
        "destination": { "name": "destination", "shape": "string" },
        "nexthop_private_network_id": { "name": "nexthopPrivateNetworkId", "shape": "string" },
        "nexthop_resource_id": { "name": "nexthopResourceId", "shape": "string" },
        "nexthop_vpc_connector_id": { "name": "nexthopVpcConnectorId", "shape": "string" },
        "region": { "name": "region", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "list": "string"
          }
        },
        "vpc_id": { "name": "vpcId", "shape": "string" }
      },
      "outputs": {
        "created_at": "createdAt",
        "srn": "srn",
        "updated_at": "updatedAt"
      }
    }
  }
}
