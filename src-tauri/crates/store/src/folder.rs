//! Folders where a live database must not be: on a network, or copied to a cloud while it is being written.
//!
//! Both damage it sooner or later (<https://sqlite.org/useovernet.html>). Such a folder is fine for exchange and for
//! backups, which are written once.

use std::io;
use std::path::{Component, Path, PathBuf};

use crate::error::Error;

/// Parts of folder names that synchronising programs use, in lower case.
const CLOUDS: &[&str] = &[
    "onedrive",
    "sharepoint",
    "nextcloud",
    "owncloud",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "com~apple~clouddocs",
    "mobile documents",
];

/// Types of file system that Linux names in `/proc/self/mountinfo` for a disk elsewhere.
const NETWORKS: &[&str] = &[
    "cifs",
    "smb3",
    "smbfs",
    "nfs",
    "nfs4",
    "afs",
    "ceph",
    "davfs",
    "fuse.davfs2",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.onedriver",
    "fuse.google-drive-ocamlfuse",
    "fuse.glusterfs",
];

/// Whether the folder of `file` (which need not exist yet) looks shared.
///
/// # Errors
/// [`Error::NotFound`] when there is no such folder.
pub(crate) fn is_shared(file: &Path) -> Result<bool, Error> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = folder.canonicalize()?;
    // The file itself may be a link into another folder.
    let target = match file.canonicalize() {
        Ok(target) => target,
        Err(why) if why.kind() == io::ErrorKind::NotFound => folder.clone(),
        Err(why) => return Err(why.into()),
    };
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default(); // Absent elsewhere than on Linux.
    Ok([folder, target].iter().any(|it| is_cloud(it) || is_remote(it) || is_mounted_from_elsewhere(&mounts, it)))
}

/// Whether a folder has the name of a synchronising program.
fn is_cloud(path: &Path) -> bool {
    path.components().any(|part| match part {
        Component::Normal(name) => {
            let name = name.to_string_lossy().to_lowercase();
            CLOUDS.iter().any(|cloud| name.contains(cloud))
        }
        _ => false,
    })
}

/// Whether a path of Windows begins with the name of a server; a mapped drive letter is resolved to one before.
fn is_remote(path: &Path) -> bool {
    use std::path::Prefix;
    path.components().any(|part| match part {
        Component::Prefix(it) => matches!(it.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)),
        _ => false,
    })
}

/// Whether the deepest mount above `path` is of a type in [`NETWORKS`]; the format is in `man 5 proc_pid_mountinfo`.
fn is_mounted_from_elsewhere(mountinfo: &str, path: &Path) -> bool {
    let deepest = mountinfo
        .lines()
        .filter_map(|line| {
            let (left, right) = line.split_once(" - ")?;
            let point = unescape(left.split(' ').nth(4)?);
            path.starts_with(&point).then(|| (point.components().count(), right.split(' ').next()))
        })
        .max_by_key(|(depth, _)| *depth); // Of equals the last: it was mounted over the others.
    matches!(deepest, Some((_, Some(kind))) if NETWORKS.contains(&kind))
}

/// Spaces and the like are written as a backslash and three octal digits.
fn unescape(point: &str) -> PathBuf {
    let mut text = String::new();
    let mut rest = point;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        match after.get(..3).and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(byte) => {
                text.push(char::from(byte));
                rest = &after[3..];
            }
            None => {
                text.push('\\');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_synchronising_programs_are_known() {
        for path in [
            "/data/a/OneDrive/x",
            "/data/a/OneDrive - Stichting Wonen/team",
            "/data/a/Stichting Wonen SharePoint",
            "/data/a/Nextcloud",
            "/data/a/Dropbox (Personal)/x",
            "/data/a/Library/Mobile Documents/com~apple~CloudDocs",
            "/data/a/Google Drive/x",
        ] {
            assert!(is_cloud(Path::new(path)), "{path}");
        }
        for path in ["/data/a/Documenten/Omklap", "/data/drop box", "/", "/data/a/one drive"] {
            assert!(!is_cloud(Path::new(path)), "{path}");
        }
    }

    const MOUNTS: &str = "\
22 28 0:20 / /sys rw,nosuid - sysfs sysfs rw
28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 28 0:50 / /mnt/team\\040share rw - cifs //server/share rw
41 28 0:51 / /data/a rw shared:7 master:2 - nfs4 server:/home rw
42 41 8:2 / /data/a/local rw - ext4 /dev/sdb1 rw
43 28 0:52 / /twice rw - nfs server:/x rw
44 28 8:3 / /twice rw - ext4 /dev/sdc1 rw
";

    #[track_caller]
    fn check(path: &str, shared: bool) {
        assert_eq!(is_mounted_from_elsewhere(MOUNTS, Path::new(path)), shared, "{path}");
    }

    #[test]
    fn the_deepest_mount_decides() {
        check("/srv/team", false);
        check("/mnt/team share/x", true);
        check("/mnt/team", false);
        check("/data/a/team", true);
        check("/data/a/local/team", false);
        check("/data/ab", false);
        check("/twice/x", false);
        assert!(!is_mounted_from_elsewhere("", Path::new("/x")));
        assert!(!is_mounted_from_elsewhere("garbage - \n - - -\n\\", Path::new("/x")));
    }

    #[test]
    fn a_folder_of_this_machine_is_not_shared() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_shared(&folder.path().join("TEAM.omklap")).unwrap());
        assert!(matches!(is_shared(&folder.path().join("none/TEAM.omklap")), Err(Error::NotFound)));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_a_cloud_folder_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let cloud = folder.path().join("Nextcloud");
        std::fs::create_dir(&cloud).unwrap();
        std::fs::write(cloud.join("TEAM.omklap"), "").unwrap();
        std::os::unix::fs::symlink(&cloud, folder.path().join("folder")).unwrap();
        std::os::unix::fs::symlink(cloud.join("TEAM.omklap"), folder.path().join("file")).unwrap();
        assert!(is_shared(&folder.path().join("folder/NEW.omklap")).unwrap());
        assert!(is_shared(&folder.path().join("file")).unwrap());
    }
}
