//! Values by Protocol Buffers path.

/// Values set for paths, looked up by full name; [`Config`](super::Config) tells the rules.
#[derive(Clone, Debug)]
pub(super) struct PathMap<T> {
    entries: Vec<(String, T)>,
}

impl<T> PathMap<T> {
    pub(super) fn insert(&mut self, path: impl Into<String>, value: T) {
        self.entries.push((path.into(), value));
    }

    /// The value of the path that fits `full_name` best.
    pub(super) fn best(&self, full_name: &str) -> Option<&T> {
        self.entries
            .iter()
            .filter_map(|(path, value)| Some((rank(path, full_name)?, value)))
            .max_by_key(|(rank, _)| *rank)
            .map(|(_, value)| value)
    }

    /// The values of all paths that fit `full_name`, in the order they were set.
    pub(super) fn all(&self, full_name: &str) -> impl Iterator<Item = &T> {
        self.entries
            .iter()
            .filter(move |(path, _)| rank(path, full_name).is_some())
            .map(|(_, value)| value)
    }
}

impl<T> Default for PathMap<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
        }
    }
}

/// How well `path` fits: by segments, and at equal length the end of a name before its beginning.
fn rank(path: &str, full_name: &str) -> Option<(usize, bool)> {
    let Some(beginning) = path.strip_prefix('.') else {
        let rest = full_name.strip_suffix(path)?;
        let whole = rest.is_empty() || rest.ends_with('.');
        return (whole && !path.is_empty()).then(|| (segments(path), true));
    };
    if beginning.is_empty() {
        return Some((0, false));
    }
    let rest = full_name.strip_prefix(beginning)?;
    (rest.is_empty() || rest.starts_with('.')).then(|| (segments(beginning), false))
}

fn segments(path: &str) -> usize {
    path.split('.').count()
}

#[cfg(test)]
mod tests {
    use super::PathMap;

    fn best(paths: &[&'static str], name: &str) -> Option<&'static str> {
        let mut map = PathMap::default();
        for path in paths {
            map.insert(*path, *path);
        }
        map.best(name).copied()
    }

    #[test]
    fn the_longest_beginning_wins_whatever_the_order() {
        assert_eq!(best(&[".a.b", ".", ".a"], "a.b.c"), Some(".a.b"));
        assert_eq!(best(&[".", ".a", ".a.b"], "a.b.c"), Some(".a.b"));
        assert_eq!(best(&[".a.b", "."], "x"), Some("."));
    }

    #[test]
    fn segments_match_whole() {
        assert_eq!(best(&[".a.b"], "a.bc"), None);
        assert_eq!(best(&["b.c"], "a.xb.c"), None);
    }

    #[test]
    fn a_path_without_dot_is_the_end_of_a_name() {
        assert_eq!(best(&["b.c"], "a.b.c"), Some("b.c"));
        assert_eq!(best(&["b.c", ".a.b"], "a.b.c"), Some("b.c"));
        assert_eq!(best(&["c", ".a.b"], "a.b.c"), Some(".a.b"));
    }

    #[test]
    fn the_last_of_equals_wins() {
        let mut map = PathMap::default();
        map.insert(".a", 1);
        map.insert(".a", 2);
        assert_eq!(map.best("a"), Some(&2));
        assert_eq!(map.all("a").copied().collect::<Vec<_>>(), [1, 2]);
    }
}
