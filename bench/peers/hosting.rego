# The five questions that every neighbour is asked, for OPA and conftest.
package hosting

import rego.v1

deny contains answer("place", server) if {
	some server in planned("hcloud_server")
	not server.change.after.location in {"fsn1", "nbg1", "hel1"}
}

deny contains answer("filter", server) if {
	some server in planned("hcloud_server")
	not filtered(server.change)
}

deny contains answer("ssh", firewall) if {
	some firewall in planned("hcloud_firewall")
	some rule in firewall.change.after.rule
	rule.direction == "in"
	rule.port == "22"
	some source in rule.source_ips
	source in {"0.0.0.0/0", "::/0"}
}

deny contains answer("protection", volume) if {
	some volume in planned("hcloud_volume")
	not volume.change.after.delete_protection
}

deny contains answer("label", volume) if {
	some volume in planned("hcloud_volume")
	not volume.change.after.labels.client
}

planned(type) := [change | some change in input.resource_changes; change.type == type]

filtered(change) if count(change.after.firewall_ids) > 0

filtered(change) if change.after_unknown.firewall_ids

answer(question, resource) := sprintf("%s: %s", [question, resource.address])
