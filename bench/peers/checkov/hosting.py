"""The five questions that every neighbour is asked, for checkov."""
from checkov.common.models.enums import CheckCategories, CheckResult
from checkov.terraform.checks.resource.base_resource_check import BaseResourceCheck


def first(conf, name):
    value = conf.get(name)
    return value[0] if isinstance(value, list) and value else None


def opens_ssh(rule):
    sources = first(rule, "source_ips") or []
    inbound = first(rule, "direction") == "in" and first(rule, "port") == "22"
    return inbound and any(source in ("0.0.0.0/0", "::/0") for source in sources)


QUESTIONS = (
    ("place", "hcloud_server", lambda conf: first(conf, "location") in ("fsn1", "nbg1", "hel1")),
    ("filter", "hcloud_server", lambda conf: bool(first(conf, "firewall_ids"))),
    ("ssh", "hcloud_firewall", lambda conf: not any(opens_ssh(rule) for rule in conf.get("rule", []))),
    ("protection", "hcloud_volume", lambda conf: first(conf, "delete_protection") is True),
    ("label", "hcloud_volume", lambda conf: bool((first(conf, "labels") or {}).get("client"))),
)


class Question(BaseResourceCheck):
    def __init__(self, number, name, resource, holds):
        super().__init__(name, f"CKV_HOSTING_{number}", [CheckCategories.GENERAL_SECURITY], [resource])
        self.holds = holds

    def scan_resource_conf(self, conf):
        return CheckResult.PASSED if self.holds(conf) else CheckResult.FAILED


for number, (name, resource, holds) in enumerate(QUESTIONS, 1):
    Question(number, name, resource, holds)
