Feature: The five questions that every neighbour is asked

  Scenario: place
    Given I have hcloud_server defined
    Then it must contain location
    And its value must match the "^(fsn1|nbg1|hel1)$" regex

  Scenario: filter
    Given I have hcloud_server defined
    Then it must contain firewall_ids

  Scenario: ssh
    Given I have hcloud_firewall defined
    When it contains rule
    And its port is 22
    Then it must contain source_ips
    And its value must not match the "^(0\.0\.0\.0/0|::/0)$" regex

  Scenario: protection
    Given I have hcloud_volume defined
    Then it must contain delete_protection
    And its value must be true

  Scenario: label
    Given I have hcloud_volume defined
    Then it must contain labels
    And it must contain client
