#!/bin/sh
# boot-machine.sh FOLDER: the first process of a machine of its own, in namespaces that `unshare`
# made for it. FOLDER becomes its disk: /usr is this machine's and cannot be written, everything
# else is in FOLDER and stays there when the machine is switched off.
set -eu
disk=$1
mount --make-rprivate /
mount --bind "$disk" "$disk"
cd "$disk"
mkdir -p usr etc var opt local root home proc sys dev run tmp before
for name in bin sbin lib lib64; do
  [ -L "$name" ] || ln -s "usr/$name" "$name"
done
mount --bind /usr usr
mount -o remount,bind,ro usr
mount --bind local usr/local

mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t tmpfs -o mode=755 tmpfs sys/fs/cgroup
mount -t cgroup2 cgroup2 sys/fs/cgroup

mount -t tmpfs -o mode=755 tmpfs dev
for name in null zero full random urandom tty; do
  : >"dev/$name"
  mount --bind "/dev/$name" "dev/$name"
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount -t tmpfs -o mode=1777 tmpfs dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
: >dev/console

mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp
pivot_root . before
umount -l /before
exec env -i container=drill PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  /usr/lib/systemd/systemd --system --log-target=journal --show-status=0
