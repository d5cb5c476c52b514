// https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface NetworkConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#acl_id Network#acl_id}
  */
  readonly aclId?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#bypass_vlan_overlap_check Network#bypass_vlan_overlap_check}
  */
  readonly bypassVlanOverlapCheck?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#cidr Network#cidr}
  */
  readonly cidr?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#display_text Network#display_text}
  */
  readonly displayText?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#endip Network#endip}
  */
  readonly endip?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#endipv6 Network#endipv6}
  */
  readonly endipv6?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#gateway Network#gateway}
  */
  readonly gateway?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#id Network#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#ip6cidr Network#ip6cidr}
  */
  readonly ip6Cidr?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#ip6gateway Network#ip6gateway}
  */
  readonly ip6Gateway?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#name Network#name}
  */
  readonly name: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#network_domain Network#network_domain}
  */
  readonly networkDomain?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#network_offering Network#network_offering}
  */
  readonly networkOffering: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#project Network#project}
  */
  readonly project?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#source_nat_ip Network#source_nat_ip}
  */
  readonly sourceNatIp?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#startip Network#startip}
  */
  readonly startip?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#startipv6 Network#startipv6}
  */
  readonly startipv6?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#tags Network#tags}
  */
  readonly tags?: { [key: string]: string };
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#vlan Network#vlan}
  */
  readonly vlan?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#vpc_id Network#vpc_id}
  */
  readonly vpcId?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#zone Network#zone}
  */
  readonly zone: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network cloudstack_network}
*/
export class Network extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "cloudstack_network";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Network resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Network to import
  * @param importFromId The id of the existing Network that should be imported. Refer to the {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Network to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "cloudstack_network", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/network cloudstack_network} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options NetworkConfig
  */
  public constructor(scope: Construct, id: string, config: NetworkConfig) {
    super(scope, id, {
      terraformResourceType: 'cloudstack_network',
      terraformGeneratorMetadata: {
        providerName: 'cloudstack',
        providerVersion: '~> 0.6',
        providerVersionConstraint: '~> 0.6'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._aclId = config.aclId;
    this._bypassVlanOverlapCheck = config.bypassVlanOverlapCheck;
    this._cidr = config.cidr;
    this._displayText = config.displayText;
    this._endip = config.endip;
    this._endipv6 = config.endipv6;
    this._gateway = config.gateway;
    this._id = config.id;
    this._ip6Cidr = config.ip6Cidr;
    this._ip6Gateway = config.ip6Gateway;
    this._name = config.name;
    this._networkDomain = config.networkDomain;
    this._networkOffering = config.networkOffering;
    this._project = config.project;
    this._sourceNatIp = config.sourceNatIp;
    this._startip = config.startip;
    this._startipv6 = config.startipv6;
    this._tags = config.tags;
    this._vlan = config.vlan;
    this._vpcId = config.vpcId;
    this._zone = config.zone;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // acl_id - computed: false, optional: true, required: false
  private _aclId?: string; 
  public get aclId() {
    return this.getStringAttribute('acl_id');
  }
  public set aclId(value: string) {
    this._aclId = value;
  }
  public resetAclId() {
    this._aclId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aclIdInput() {
    return this._aclId;
  }

  // bypass_vlan_overlap_check - computed: false, optional: true, required: false
  private _bypassVlanOverlapCheck?: boolean | cdktf.IResolvable; 
  public get bypassVlanOverlapCheck() {
    return this.getBooleanAttribute('bypass_vlan_overlap_check');
  }
  public set bypassVlanOverlapCheck(value: boolean | cdktf.IResolvable) {
    this._bypassVlanOverlapCheck = value;
  }
  public resetBypassVlanOverlapCheck() {
    this._bypassVlanOverlapCheck = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bypassVlanOverlapCheckInput() {
    return this._bypassVlanOverlapCheck;
  }

  // cidr - computed: true, optional: true, required: false
  private _cidr?: string; 
  public get cidr() {
    return this.getStringAttribute('cidr');
  }
  public set cidr(value: string) {
    this._cidr = value;
  }
  public resetCidr() {
    this._cidr = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cidrInput() {
    return this._cidr;
  }

  // display_text - computed: true, optional: true, required: false
  private _displayText?: string; 
  public get displayText() {
    return this.getStringAttribute('display_text');
  }
  public set displayText(value: string) {
    this._displayText = value;
  }
  public resetDisplayText() {
    this._displayText = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get displayTextInput() {
    return this._displayText;
  }

  // endip - computed: true, optional: true, required: false
  private _endip?: string; 
  public get endip() {
    return this.getStringAttribute('endip');
  }
  public set endip(value: string) {
    this._endip = value;
  }
  public resetEndip() {
    this._endip = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get endipInput() {
    return this._endip;
  }

  // endipv6 - computed: true, optional: true, required: false
  private _endipv6?: string; 
  public get endipv6() {
    return this.getStringAttribute('endipv6');
  }
  public set endipv6(value: string) {
    this._endipv6 = value;
  }
  public resetEndipv6() {
    this._endipv6 = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get endipv6Input() {
    return this._endipv6;
  }

  // gateway - computed: true, optional: true, required: false
  private _gateway?: string; 
  public get gateway() {
    return this.getStringAttribute('gateway');
  }
  public set gateway(value: string) {
    this._gateway = value;
  }
  public resetGateway() {
    this._gateway = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gatewayInput() {
    return this._gateway;
  }

  // id - computed: true, optional: true, required: false
  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // ip6cidr - computed: false, optional: true, required: false
  private _ip6Cidr?: string; 
  public get ip6Cidr() {
    return this.getStringAttribute('ip6cidr');
  }
  public set ip6Cidr(value: string) {
    this._ip6Cidr = value;
  }
  public resetIp6Cidr() {
    this._ip6Cidr = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ip6CidrInput() {
    return this._ip6Cidr;
  }

  // ip6gateway - computed: true, optional: true, required: false
  private _ip6Gateway?: string; 
  public get ip6Gateway() {
    return this.getStringAttribute('ip6gateway');
  }
  public set ip6Gateway(value: string) {
    this._ip6Gateway = value;
  }
  public resetIp6Gateway() {
    this._ip6Gateway = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ip6GatewayInput() {
    return this._ip6Gateway;
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // network_domain - computed: true, optional: true, required: false
  private _networkDomain?: string; 
  public get networkDomain() {
    return this.getStringAttribute('network_domain');
  }
  public set networkDomain(value: string) {
    this._networkDomain = value;
  }
  public resetNetworkDomain() {
    this._networkDomain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkDomainInput() {
    return this._networkDomain;
  }

  // network_offering - computed: false, optional: false, required: true
  private _networkOffering?: string; 
  public get networkOffering() {
    return this.getStringAttribute('network_offering');
  }
  public set networkOffering(value: string) {
    this._networkOffering = value;
  }
  // Temporarily expose input value. Use with caution.
  public get networkOfferingInput() {
    return this._networkOffering;
  }

  // project - computed: true, optional: true, required: false
  private _project?: string; 
  public get project() {
    return this.getStringAttribute('project');
  }
  public set project(value: string) {
    this._project = value;
  }
  public resetProject() {
    this._project = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get projectInput() {
    return this._project;
  }

  // source_nat_ip - computed: false, optional: true, required: false
  private _sourceNatIp?: boolean | cdktf.IResolvable; 
  public get sourceNatIp() {
    return this.getBooleanAttribute('source_nat_ip');
  }
  public set sourceNatIp(value: boolean | cdktf.IResolvable) {
    this._sourceNatIp = value;
  }
  public resetSourceNatIp() {
    this._sourceNatIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceNatIpInput() {
    return this._sourceNatIp;
  }

  // source_nat_ip_address - computed: true, optional: false, required: false
  public get sourceNatIpAddress() {
    return this.getStringAttribute('source_nat_ip_address');
  }

  // source_nat_ip_id - computed: true, optional: false, required: false
  public get sourceNatIpId() {
    return this.getStringAttribute('source_nat_ip_id');
  }

  // startip - computed: true, optional: true, required: false
  private _startip?: string; 
  public get startip() {
    return this.getStringAttribute('startip');
  }
  public set startip(value: string) {
    this._startip = value;
  }
  public resetStartip() {
    this._startip = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startipInput() {
    return this._startip;
  }

  // startipv6 - computed: true, optional: true, required: false
  private _startipv6?: string; 
  public get startipv6() {
    return this.getStringAttribute('startipv6');
  }
  public set startipv6(value: string) {
    this._startipv6 = value;
  }
  public resetStartipv6() {
    this._startipv6 = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startipv6Input() {
    return this._startipv6;
  }

  // tags - computed: true, optional: true, required: false
  private _tags?: { [key: string]: string }; 
  public get tags() {
    return this.getStringMapAttribute('tags');
  }
  public set tags(value: { [key: string]: string }) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // vlan - computed: false, optional: true, required: false
  private _vlan?: number; 
  public get vlan() {
    return this.getNumberAttribute('vlan');
  }
  public set vlan(value: number) {
    this._vlan = value;
  }
  public resetVlan() {
    this._vlan = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vlanInput() {
    return this._vlan;
  }

  // vpc_id - computed: false, optional: true, required: false
  private _vpcId?: string; 
  public get vpcId() {
    return this.getStringAttribute('vpc_id');
  }
  public set vpcId(value: string) {
    this._vpcId = value;
  }
  public resetVpcId() {
    this._vpcId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vpcIdInput() {
    return this._vpcId;
  }

  // zone - computed: false, optional: false, required: true
  private _zone?: string; 
  public get zone() {
    return this.getStringAttribute('zone');
  }
  public set zone(value: string) {
    this._zone = value;
  }
  // Temporarily expose input value. Use with caution.
  public get zoneInput() {
    return this._zone;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      acl_id: cdktf.stringToTerraform(this._aclId),
      bypass_vlan_overlap_check: cdktf.booleanToTerraform(this._bypassVlanOverlapCheck),
      cidr: cdktf.stringToTerraform(this._cidr),
      display_text: cdktf.stringToTerraform(this._displayText),
      endip: cdktf.stringToTerraform(this._endip),
      endipv6: cdktf.stringToTerraform(this._endipv6),
      gateway: cdktf.stringToTerraform(this._gateway),
      id: cdktf.stringToTerraform(this._id),
      ip6cidr: cdktf.stringToTerraform(this._ip6Cidr),
      ip6gateway: cdktf.stringToTerraform(this._ip6Gateway),
      name: cdktf.stringToTerraform(this._name),
      network_domain: cdktf.stringToTerraform(this._networkDomain),
      network_offering: cdktf.stringToTerraform(this._networkOffering),
      project: cdktf.stringToTerraform(this._project),
      source_nat_ip: cdktf.booleanToTerraform(this._sourceNatIp),
      startip: cdktf.stringToTerraform(this._startip),
      startipv6: cdktf.stringToTerraform(this._startipv6),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      vlan: cdktf.numberToTerraform(this._vlan),
      vpc_id: cdktf.stringToTerraform(this._vpcId),
      zone: cdktf.stringToTerraform(this._zone),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      acl_id: {
        value: cdktf.stringToHclTerraform(this._aclId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      bypass_vlan_overlap_check: {
        value: cdktf.booleanToHclTerraform(this._bypassVlanOverlapCheck),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      cidr: {
        value: cdktf.stringToHclTerraform(this._cidr),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      display_text: {
        value: cdktf.stringToHclTerraform(this._displayText),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      endip: {
        value: cdktf.stringToHclTerraform(this._endip),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      endipv6: {
        value: cdktf.stringToHclTerraform(this._endipv6),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      gateway: {
        value: cdktf.stringToHclTerraform(this._gateway),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ip6cidr: {
        value: cdktf.stringToHclTerraform(this._ip6Cidr),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ip6gateway: {
        value: cdktf.stringToHclTerraform(this._ip6Gateway),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      network_domain: {
        value: cdktf.stringToHclTerraform(this._networkDomain),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      network_offering: {
        value: cdktf.stringToHclTerraform(this._networkOffering),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project: {
        value: cdktf.stringToHclTerraform(this._project),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      source_nat_ip: {
        value: cdktf.booleanToHclTerraform(this._sourceNatIp),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      startip: {
        value: cdktf.stringToHclTerraform(this._startip),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      startipv6: {
        value: cdktf.stringToHclTerraform(this._startipv6),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      vlan: {
        value: cdktf.numberToHclTerraform(this._vlan),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      vpc_id: {
        value: cdktf.stringToHclTerraform(this._vpcId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      zone: {
        value: cdktf.stringToHclTerraform(this._zone),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
