/** Written by `npm run generate:pulumi` from the declarations of Pulumi’s SDKs. */
import type { Names } from '../build/names.ts'

export const ovh: Names = {
  "package": "@ovhcloud/pulumi-ovh",
  "provider": "ovh",
  "config": {
    "access_token": { "name": "accessToken", "shape": "string" },
    "api_rate_limit": { "name": "apiRateLimit", "shape": "number" },
    "application_key": { "name": "applicationKey", "shape": "string" },
    "application_secret": { "name": "applicationSecret", "shape": "string" },
    "client_id": { "name": "clientId", "shape": "string" },
    "client_secret": { "name": "clientSecret", "shape": "string" },
    "consumer_key": { "name": "consumerKey", "shape": "string" },
    "endpoint": { "name": "endpoint", "shape": "string" },
    "ignore_init_error": { "name": "ignoreInitError", "shape": "boolean" },
    "user_agent_extra": { "name": "userAgentExtra", "shape": "string" }
  },
  "types": {
    "ovh_cloud_project_failover_ip_attach": {
      "token": "ovh:CloudProject/failoverIpAttach:FailoverIpAttach",
      "folder": "cloudproject",
      "class": "FailoverIpAttach",
      "properties": {
        "block": { "name": "block", "shape": "string" },
        "continent_code": { "name": "continentCode", "shape": "string" },
        "geo_loc": { "name": "geoLoc", "shape": "string" },
        "ip": { "name": "ip", "shape": "string" },
        "routed_to": { "name": "routedTo", "shape": "string" },
        "service_name": { "name": "serviceName", "shape": "string" }
      },
      "outputs": {
        "progress": "progress",
        "status": "status",
        "sub_type": "subType"
      }
    },
    "ovh_cloud_project_storage": {
      "token": "ovh:CloudProject/storage:Storage",
      "folder": "cloudproject",
      "class": "Storage",
      "properties": {
        "encryption": {
          "name": "encryption",
          "shape": {
            "object": {
              "sse_algorithm": { "name": "sseAlgorithm", "shape": "string" }
            }
          }
        },
        "hide_objects": { "name": "hideObjects", "shape": "boolean" },
        "limit": { "name": "limit", "shape": "number" },
        "marker": { "name": "marker", "shape": "string" },
        "name": { "name": "name", "shape": "string" },
        "object_lock": {
          "name": "objectLock",
          "shape": {
            "object": {
              "rule": {
                "name": "rule",
                "shape": {
                  "object": {
                    "mode": { "name": "mode", "shape": "string" },
                    "period": { "name": "period", "shape": "string" }
                  }
                }
              },
              "status": { "name": "status", "shape": "string" }
            }
          }
        },
        "owner_id": { "name": "ownerId", "shape": "number" },
        "prefix": { "name": "prefix", "shape": "string" },
        "region_name": { "name": "regionName", "shape": "string" },
        "replication": {
          "name": "replication",
          "shape": {
            "object": {
              "rules": {
                "name": "rules",
                "shape": {
                  "list": {
                    "object": {
                      "delete_marker_replication": { "name": "deleteMarkerReplication", "shape": "string" },
                      "destination": {
                        "name": "destination",
                        "shape": {
                          "object": {
                            "name": { "name": "name", "shape": "string" },
                            "region": { "name": "region", "shape": "string" },
                            "remove_on_main_bucket_deletion": { "name": "removeOnMainBucketDeletion", "shape": "boolean" },
                            "storage_class": { "name": "storageClass", "shape": "string" }
                          }
                        }
                      },
                      "filter": {
                        "name": "filter",
                        "shape": {
                          "object": {
                            "prefix": { "name": "prefix", "shape": "string" },
                            "tags": {
                              "name": "tags",
                              "shape": {
                                "map": "string"
                              }
                            }
                          }
                        }
                      },
                      "id": { "name": "id", "shape": "string" },
                      "priority": { "name": "priority", "shape": "number" },
                      "status": { "name": "status", "shape": "string" }
                    }
                  }
                }
              }
            }
          }
        },
        "service_name": { "name": "serviceName", "shape": "string" },
        "tags": {
          "name": "tags",
          "shape": {
            "map": "string"
          }
        },
        "versioning": {
          "name": "versioning",
          "shape": {
            "object": {
              "status": { "name": "status", "shape": "string" }
            }
          }
        }
      },
      "outputs": {
        "created_at": "createdAt",
        "objects": "objects",
        "objects_count": "objectsCount",
        "objects_size": "objectsSize",
        "region": "region",
        "virtual_host": "virtualHost"
      }
    },
    "ovh_cloud_project_storage_object_bucket_lifecycle_configuration": {
      "token": "ovh:index/cloudProjectStorageObjectBucketLifecycleConfiguration:CloudProjectStorageObjectBucketLifecycleConfiguration",
      "class": "CloudProjectStorageObjectBucketLifecycleConfiguration",
      "properties": {
        "container_name": { "name": "containerName", "shape": "string" },
        "region_name": { "name": "regionName", "shape": "string" },
        "rules": {
          "name": "rules",
          "shape": {
            "list": {
              "object": {
                "abort_incomplete_multipart_upload": {
                  "name": "abortIncompleteMultipartUpload",
                  "shape": {
                    "object": {
                      "days_after_initiation": { "name": "daysAfterInitiation", "shape": "number" }
                    }
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
                "filter": {
                  "name": "filter",
                  "shape": {
                    "object": {
                      "object_size_greater_than": { "name": "objectSizeGreaterThan", "shape": "number" },
                      "object_size_less_than": { "name": "objectSizeLessThan", "shape": "number" },
                      "prefix": { "name": "prefix", "shape": "string" },
                      "tags": {
                        "name": "tags",
                        "shape": {
                          "map": "string"
                        }
                      }
                    }
                  }
                },
                "id": { "name": "id", "shape": "string" },
                "noncurrent_version_expiration": {
                  "name": "noncurrentVersionExpiration",
                  "shape": {
                    "object": {
                      "newer_noncurrent_versions": { "name": "newerNoncurrentVersions", "shape": "number" },
                      "noncurrent_days": { "name": "noncurrentDays", "shape": "number" }
                    }
                  }
                },
                "noncurrent_version_transitions": {
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
                "status": { "name": "status", "shape": "string" },
                "transitions": {
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
        "service_name": { "name": "serviceName", "shape": "string" }
      },
      "outputs": {}
    },
    "ovh_domain_zone_record": {
      "token": "ovh:Domain/zoneRecord:ZoneRecord",
      "folder": "domain",
      "class": "ZoneRecord",
      "properties": {
        "fieldtype": { "name": "fieldtype", "shape": "string" },
        "subdomain": { "name": "subdomain", "shape": "string" },
        "target": { "name": "target", "shape": "string" },
        "ttl": { "name": "ttl", "shape": "number" },
        "zone": { "name": "zone", "shape": "string" }
      },
      "outputs": {}
    }
  }
}
