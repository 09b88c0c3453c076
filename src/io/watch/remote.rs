//! Whether a folder lies on a disk that does not tell of all changes.
//!
//! In: a folder. Out: what sort of disk it is, when others may write to it behind this computer's back: Linux tells only of what was
//! changed through itself (inotify(7), «Limitations and caveats»). On other systems nobody is asked.

use std::path::Path;

/// Linux's numbers of file systems (statfs(2), linux/magic.h; the last three from their drivers), with the names that people know.
#[cfg(target_os = "linux")]
const REMOTE: [(u32, &str); 12] = [
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB"),
    (0x6573_5546, "FUSE"),
    (0x0102_1997, "9p"),
    (0x5346_414f, "AFS"),
    (0x00c3_6400, "Ceph"),
    (0x7375_7245, "Coda"),
    (0x786f_4256, "VirtualBox"),
    (0xbacb_acbc, "VMware"),
    (0x7c7c_6673, "Parallels"),
];

#[cfg(target_os = "linux")]
pub(super) fn disk_of(folder: &Path) -> Option<&'static str> {
    // The kernel's own type is signed on some processors; the number has 32 bits on all.
    let kind = rustix::fs::statfs(folder).ok()?.f_type.cast_unsigned() & 0xffff_ffff;
    REMOTE.iter().find(|(number, _)| u64::from(*number) == kind).map(|(_, name)| *name)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn disk_of(_: &Path) -> Option<&'static str> {
    None
}
