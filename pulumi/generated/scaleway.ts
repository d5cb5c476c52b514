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
    }
  }
}
