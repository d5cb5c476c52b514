/** Volumes of the host, found, formatted once and mounted without knowing the id that the host will give them. */
import type { GuestPart } from './part.ts'
import type { DatabaseEngine, GuestDisk } from './spec.ts'
import { execLine, unitText } from './systemd.ts'

const PREPARE = '/usr/local/sbin/prepare-disk'
const HOLD = '/usr/local/sbin/hold-directory'

/** Where each engine keeps its files, and the units that need them. */
const DATABASES: Readonly<Record<DatabaseEngine, { directory: string; stop: string; needing: string }>> = {
  mariadb: { directory: '/var/lib/mysql', stop: 'mariadb.service', needing: 'mariadb.service' },
  postgresql: {
    directory: '/var/lib/postgresql',
    stop: 'postgresql.service',
    needing: 'postgresql@.service',
  },
}

/**
 * A volume is attached some seconds after the server starts, under an id that the plan cannot know: so the first
 * blank disk of the promised size gets the label, once, and is mounted by it ever after. A disk that holds
 * anything at all is never formatted; a replaced server finds its label and mounts what was there.
 */
export function disksPart(
  disks: readonly GuestDisk[] | undefined,
  database: DatabaseEngine | undefined,
): GuestPart {
  const [first] = disks ?? []
  if (disks === undefined || first === undefined) return {}
  const held = database === undefined ? { files: [], units: [] } : databaseOn(first, database)
  return {
    packages: ['e2fsprogs', 'util-linux'],
    files: [
      { path: PREPARE, content: PREPARE_SCRIPT, mode: '0755' },
      ...disks.flatMap(diskFiles),
      ...held.files,
    ],
    units: [...disks.flatMap((disk) => [`disk-${disk.label}.service`, mountUnit(disk.path)]), ...held.units],
  }
}

/** The database's files live on the first volume: a replaced server finds them again. */
function databaseOn(disk: GuestDisk, engine: DatabaseEngine) {
  const { directory, stop, needing } = DATABASES[engine]
  const service = 'hold-database.service'
  return {
    units: [service],
    files: [
      { path: HOLD, content: HOLD_SCRIPT, mode: '0755' },
      {
        path: `/etc/systemd/system/${service}`,
        content: unitText({
          Unit: {
            Description: `Keep ${directory} on the volume of ${disk.path}`,
            Requires: mountUnit(disk.path),
            After: mountUnit(disk.path),
          },
          Service: {
            Type: 'oneshot',
            RemainAfterExit: 'yes',
            ExecStart: execLine([HOLD, directory, `${disk.path}/${engine}`, stop]),
          },
          Install: { WantedBy: 'multi-user.target' },
        }),
      },
      {
        // Read before the package is installed, so that not even its first start writes beside the volume.
        path: `/etc/systemd/system/${needing}.d/volume.conf`,
        content: unitText({ Unit: { Requires: service, After: service } }),
      },
    ],
  }
}

function diskFiles({ label, path, sizeGiB }: GuestDisk) {
  const service = `disk-${label}.service`
  return [
    {
      path: `/etc/systemd/system/${service}`,
      content: unitText({
        Unit: { Description: `Find the volume of ${sizeGiB} GiB for ${path}, format it once` },
        Service: {
          Type: 'oneshot',
          RemainAfterExit: 'yes',
          TimeoutStartSec: '20min',
          ExecStart: execLine([PREPARE, String(sizeGiB), label]),
        },
        Install: { WantedBy: 'multi-user.target' },
      }),
    },
    {
      path: `/etc/systemd/system/${mountUnit(path)}`,
      content: unitText({
        // Without the default dependencies: a boot must not hang on a volume, and the service above comes late.
        Unit: {
          Description: `Volume of ${sizeGiB} GiB`,
          DefaultDependencies: 'no',
          Requires: service,
          After: service,
          Conflicts: 'umount.target',
          Before: 'umount.target',
        },
        Mount: { What: `/dev/disk/by-label/${label}`, Where: path, Type: 'ext4', Options: 'noatime' },
        Install: { WantedBy: 'multi-user.target' },
      }),
    },
    {
      path: `/etc/systemd/system/dev-disk-by\\x2dlabel-${label.replaceAll('-', '\\x2d')}.device.d/patience.conf`,
      content: unitText({ Unit: { JobRunningTimeoutSec: '20min' } }),
    },
  ]
}

/** systemd's name for the mount of `path`: `/var/lib/second-medium` → `var-lib-second\x2dmedium.mount`. */
export function mountUnit(path: string): string {
  return `${path.slice(1).replaceAll('-', '\\x2d').replaceAll('/', '-')}.mount`
}

/** Hosts count volumes in GB or in GiB, and round up: a disk within a tenth of the figure is the one. */
const PREPARE_SCRIPT = `#!/bin/sh
# prepare-disk GIB LABEL: give LABEL to the first blank disk of that size, unless a disk has it already.
set -eu
least=$(($1 * 1000000000)) most=$(($1 * 1100000000)) label=$2
exec 9>/run/lock/prepare-disk
flock 9
tries=0
until blkid -L "$label" >/dev/null; do
  lsblk -dnbpo NAME,SIZE,TYPE | while read -r disk size type; do
    [ "$type" = disk ] && [ "$size" -ge "$least" ] && [ "$size" -le "$most" ] || continue
    # Neither a partition, nor a signature of any file system, RAID or LVM.
    [ "$(lsblk -no NAME "$disk" | wc -l)" -eq 1 ] && [ -z "$(wipefs -n "$disk")" ] || continue
    mkfs.ext4 -q -L "$label" "$disk" && break
  done
  blkid -L "$label" >/dev/null && break
  tries=$((tries + 1))
  if [ "$tries" -ge 200 ]; then
    echo "no blank disk of $1 GiB for $label" >&2
    exit 1
  fi
  flock -u 9
  sleep 5
  flock 9
done
udevadm settle
`

const HOLD_SCRIPT = `#!/bin/sh
# hold-directory DIRECTORY KEPT UNIT: DIRECTORY becomes KEPT, on a volume. What the volume holds already wins.
set -eu
mountpoint -q "$1" && exit 0
running=no
systemctl is-active --quiet "$3" && running=yes && systemctl stop "$3"
mkdir -p "$1"
if [ ! -e "$2" ]; then
  rm -rf "$2.new"
  cp -a "$1" "$2.new"
  mv "$2.new" "$2"
fi
mount --bind "$2" "$1"
[ "$running" = no ] || systemctl start --no-block "$3"
`
