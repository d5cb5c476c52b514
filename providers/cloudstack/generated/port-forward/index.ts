// https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface PortForwardConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#id PortForward#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#ip_address_id PortForward#ip_address_id}
  */
  readonly ipAddressId: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#managed PortForward#managed}
  */
  readonly managed?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#project PortForward#project}
  */
  readonly project?: string;
  /**
  * forward block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#forward PortForward#forward}
  */
  readonly forward: PortForwardForward[] | cdktf.IResolvable;
}
export interface PortForwardForward {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#private_end_port PortForward#private_end_port}
  */
  readonly privateEndPort?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#private_port PortForward#private_port}
  */
  readonly privatePort: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#protocol PortForward#protocol}
  */
  readonly protocol: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#public_end_port PortForward#public_end_port}
  */
  readonly publicEndPort?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#public_port PortForward#public_port}
  */
  readonly publicPort: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#virtual_machine_id PortForward#virtual_machine_id}
  */
  readonly virtualMachineId: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#vm_guest_ip PortForward#vm_guest_ip}
  */
  readonly vmGuestIp?: string;
}

export function portForwardForwardToTerraform(struct?: PortForwardForward | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    private_end_port: cdktf.numberToTerraform(struct!.privateEndPort),
    private_port: cdktf.numberToTerraform(struct!.privatePort),
    protocol: cdktf.stringToTerraform(struct!.protocol),
    public_end_port: cdktf.numberToTerraform(struct!.publicEndPort),
    public_port: cdktf.numberToTerraform(struct!.publicPort),
    virtual_machine_id: cdktf.stringToTerraform(struct!.virtualMachineId),
    vm_guest_ip: cdktf.stringToTerraform(struct!.vmGuestIp),
  }
}


export function portForwardForwardToHclTerraform(struct?: PortForwardForward | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    private_end_port: {
      value: cdktf.numberToHclTerraform(struct!.privateEndPort),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    private_port: {
      value: cdktf.numberToHclTerraform(struct!.privatePort),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    protocol: {
      value: cdktf.stringToHclTerraform(struct!.protocol),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    public_end_port: {
      value: cdktf.numberToHclTerraform(struct!.publicEndPort),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    public_port: {
      value: cdktf.numberToHclTerraform(struct!.publicPort),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    virtual_machine_id: {
      value: cdktf.stringToHclTerraform(struct!.virtualMachineId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    vm_guest_ip: {
      value: cdktf.stringToHclTerraform(struct!.vmGuestIp),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PortForwardForwardOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): PortForwardForward | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._privateEndPort !== undefined) {
      hasAnyValues = true;
      internalValueResult.privateEndPort = this._privateEndPort;
    }
    if (this._privatePort !== undefined) {
      hasAnyValues = true;
      internalValueResult.privatePort = this._privatePort;
    }
    if (this._protocol !== undefined) {
      hasAnyValues = true;
      internalValueResult.protocol = this._protocol;
    }
    if (this._publicEndPort !== undefined) {
      hasAnyValues = true;
      internalValueResult.publicEndPort = this._publicEndPort;
    }
    if (this._publicPort !== undefined) {
      hasAnyValues = true;
      internalValueResult.publicPort = this._publicPort;
    }
    if (this._virtualMachineId !== undefined) {
      hasAnyValues = true;
      internalValueResult.virtualMachineId = this._virtualMachineId;
    }
    if (this._vmGuestIp !== undefined) {
      hasAnyValues = true;
      internalValueResult.vmGuestIp = this._vmGuestIp;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PortForwardForward | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._privateEndPort = undefined;
      this._privatePort = undefined;
      this._protocol = undefined;
      this._publicEndPort = undefined;
      this._publicPort = undefined;
      this._virtualMachineId = undefined;
      this._vmGuestIp = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._privateEndPort = value.privateEndPort;
      this._privatePort = value.privatePort;
      this._protocol = value.protocol;
      this._publicEndPort = value.publicEndPort;
      this._publicPort = value.publicPort;
      this._virtualMachineId = value.virtualMachineId;
      this._vmGuestIp = value.vmGuestIp;
    }
  }

  // private_end_port - computed: true, optional: true, required: false
  private _privateEndPort?: number; 
  public get privateEndPort() {
    return this.getNumberAttribute('private_end_port');
  }
  public set privateEndPort(value: number) {
    this._privateEndPort = value;
  }
  public resetPrivateEndPort() {
    this._privateEndPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get privateEndPortInput() {
    return this._privateEndPort;
  }

  // private_port - computed: false, optional: false, required: true
  private _privatePort?: number; 
  public get privatePort() {
    return this.getNumberAttribute('private_port');
  }
  public set privatePort(value: number) {
    this._privatePort = value;
  }
  // Temporarily expose input value. Use with caution.
  public get privatePortInput() {
    return this._privatePort;
  }

  // protocol - computed: false, optional: false, required: true
  private _protocol?: string; 
  public get protocol() {
    return this.getStringAttribute('protocol');
  }
  public set protocol(value: string) {
    this._protocol = value;
  }
  // Temporarily expose input value. Use with caution.
  public get protocolInput() {
    return this._protocol;
  }

  // public_end_port - computed: true, optional: true, required: false
  private _publicEndPort?: number; 
  public get publicEndPort() {
    return this.getNumberAttribute('public_end_port');
  }
  public set publicEndPort(value: number) {
    this._publicEndPort = value;
  }
  public resetPublicEndPort() {
    this._publicEndPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get publicEndPortInput() {
    return this._publicEndPort;
  }

  // public_port - computed: false, optional: false, required: true
  private _publicPort?: number; 
  public get publicPort() {
    return this.getNumberAttribute('public_port');
  }
  public set publicPort(value: number) {
    this._publicPort = value;
  }
  // Temporarily expose input value. Use with caution.
  public get publicPortInput() {
    return this._publicPort;
  }

  // uuid - computed: true, optional: false, required: false
  public get uuid() {
    return this.getStringAttribute('uuid');
  }

  // virtual_machine_id - computed: false, optional: false, required: true
  private _virtualMachineId?: string; 
  public get virtualMachineId() {
    return this.getStringAttribute('virtual_machine_id');
  }
  public set virtualMachineId(value: string) {
    this._virtualMachineId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get virtualMachineIdInput() {
    return this._virtualMachineId;
  }

  // vm_guest_ip - computed: false, optional: true, required: false
  private _vmGuestIp?: string; 
  public get vmGuestIp() {
    return this.getStringAttribute('vm_guest_ip');
  }
  public set vmGuestIp(value: string) {
    this._vmGuestIp = value;
  }
  public resetVmGuestIp() {
    this._vmGuestIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vmGuestIpInput() {
    return this._vmGuestIp;
  }
}

export class PortForwardForwardList extends cdktf.ComplexList {
  public internalValue? : PortForwardForward[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): PortForwardForwardOutputReference {
    return new PortForwardForwardOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward cloudstack_port_forward}
*/
export class PortForward extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "cloudstack_port_forward";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a PortForward resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the PortForward to import
  * @param importFromId The id of the existing PortForward that should be imported. Refer to the {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the PortForward to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "cloudstack_port_forward", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cloudstack/cloudstack/0.6.0/docs/resources/port_forward cloudstack_port_forward} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options PortForwardConfig
  */
  public constructor(scope: Construct, id: string, config: PortForwardConfig) {
    super(scope, id, {
      terraformResourceType: 'cloudstack_port_forward',
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
    this._id = config.id;
    this._ipAddressId = config.ipAddressId;
    this._managed = config.managed;
    this._project = config.project;
    this._forward.internalValue = config.forward;
  }

  // ==========
  // ATTRIBUTES
  // ==========

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

  // ip_address_id - computed: false, optional: false, required: true
  private _ipAddressId?: string; 
  public get ipAddressId() {
    return this.getStringAttribute('ip_address_id');
  }
  public set ipAddressId(value: string) {
    this._ipAddressId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get ipAddressIdInput() {
    return this._ipAddressId;
  }

  // managed - computed: false, optional: true, required: false
  private _managed?: boolean | cdktf.IResolvable; 
  public get managed() {
    return this.getBooleanAttribute('managed');
  }
  public set managed(value: boolean | cdktf.IResolvable) {
    this._managed = value;
  }
  public resetManaged() {
    this._managed = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get managedInput() {
    return this._managed;
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

  // forward - computed: false, optional: false, required: true
  private _forward = new PortForwardForwardList(this, "forward", true);
  public get forward() {
    return this._forward;
  }
  public putForward(value: PortForwardForward[] | cdktf.IResolvable) {
    this._forward.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get forwardInput() {
    return this._forward.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      id: cdktf.stringToTerraform(this._id),
      ip_address_id: cdktf.stringToTerraform(this._ipAddressId),
      managed: cdktf.booleanToTerraform(this._managed),
      project: cdktf.stringToTerraform(this._project),
      forward: cdktf.listMapper(portForwardForwardToTerraform, true)(this._forward.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ip_address_id: {
        value: cdktf.stringToHclTerraform(this._ipAddressId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      managed: {
        value: cdktf.booleanToHclTerraform(this._managed),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      project: {
        value: cdktf.stringToHclTerraform(this._project),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      forward: {
        value: cdktf.listMapperHcl(portForwardForwardToHclTerraform, true)(this._forward.internalValue),
        isBlock: true,
        type: "set",
        storageClassType: "PortForwardForwardList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
