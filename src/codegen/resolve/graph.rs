//! What contains what: recursion and required fields.

use super::Resolver;
use crate::codegen::model::{Cardinality, Field, Message, Presence};
use crate::codegen::{Config, ListType};

impl Resolver<'_> {
    /// Finds out which fields need a pointer, which messages contain themselves, and which hold a
    /// required field somewhere.
    pub(super) fn analyse(&mut self) {
        let config = self.config;
        let anywhere = self.edges(|_| true);
        let inline = self.edges(|field| is_inline(field, config));
        let recursive = cycles(&anywhere);
        let infinite = cycles(&inline);
        let has_required = reaching(&anywhere, &self.requiring());
        for (index, message) in self.model.messages.iter_mut().enumerate() {
            message.recursive = recursive.contains_itself(index);
            message.has_required = has_required.get(index).copied().unwrap_or(false);
            for field in &mut message.fields {
                let Some(target) = field.kind.message() else {
                    continue;
                };
                let closes_cycle =
                    is_inline(field, config) && infinite.are_together(index, target.index());
                let asked =
                    field.cardinality == Cardinality::Singular && config.is_boxed(&field.full_name);
                field.boxed = closes_cycle || asked;
            }
        }
    }

    /// For each message, those that its fields hold.
    fn edges(&self, counts: impl Fn(&Field) -> bool) -> Vec<Vec<usize>> {
        let targets = |message: &Message| {
            let fields = message.fields.iter().filter(|field| counts(field));
            fields
                .filter_map(|field| field.kind.message())
                .map(|id| id.index())
                .collect()
        };
        self.model.messages.iter().map(targets).collect()
    }

    fn requiring(&self) -> Vec<bool> {
        let requires = |message: &Message| {
            message
                .fields
                .iter()
                .any(|f| f.presence == Presence::Required)
        };
        self.model.messages.iter().map(requires).collect()
    }
}

/// Whether the owned struct would hold the field's message in itself.
fn is_inline(field: &Field, config: &Config) -> bool {
    match field.cardinality {
        Cardinality::Singular => true,
        Cardinality::Repeated => {
            matches!(config.list_type_of(&field.full_name), ListType::SmallVec(_))
        }
        Cardinality::Map { .. } => false,
    }
}

/// Which nodes of a graph lie on cycles.
struct Cycles {
    /// The strongly connected component of each node.
    component: Vec<usize>,
    /// Whether a node's component is a cycle.
    cyclic: Vec<bool>,
}

impl Cycles {
    fn contains_itself(&self, node: usize) -> bool {
        self.component
            .get(node)
            .and_then(|component| self.cyclic.get(*component))
            .copied()
            .unwrap_or(false)
    }

    /// Whether an edge from `a` to `b` lies on a cycle.
    fn are_together(&self, a: usize, b: usize) -> bool {
        self.component
            .get(a)
            .is_some_and(|of_a| self.component.get(b) == Some(of_a))
    }
}

/// Tarjan's algorithm, with a stack of its own: chains of messages may be longer than the call stack.
fn cycles(edges: &[Vec<usize>]) -> Cycles {
    let mut search = Search {
        edges,
        visited: 0,
        nodes: vec![Node::default(); edges.len()],
        open: Vec::new(),
        cycles: Cycles {
            component: vec![0; edges.len()],
            cyclic: Vec::new(),
        },
    };
    for start in 0..edges.len() {
        search.visit(start);
    }
    search.cycles
}

struct Search<'a> {
    edges: &'a [Vec<usize>],
    visited: usize,
    nodes: Vec<Node>,
    /// Nodes whose component is not known yet.
    open: Vec<usize>,
    cycles: Cycles,
}

#[derive(Clone, Copy, Default)]
struct Node {
    /// When it was visited, counted from 1; 0 for not yet.
    order: usize,
    /// The earliest node that can be reached and is still open.
    earliest: usize,
    is_open: bool,
}

impl Search<'_> {
    fn visit(&mut self, start: usize) {
        if self.node(start).order != 0 {
            return;
        }
        let mut path = vec![(start, 0)];
        self.enter(start);
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            let target = self
                .edges
                .get(node)
                .and_then(|targets| targets.get(*next))
                .copied();
            *next += 1;
            match target.map(|target| (target, self.node(target))) {
                Some((target, Node { order: 0, .. })) => {
                    self.enter(target);
                    path.push((target, 0));
                }
                Some((_, seen)) if seen.is_open => self.lower(node, seen.order),
                Some(_) => {}
                None => {
                    path.pop();
                    let earliest = self.node(node).earliest;
                    if let Some((outer, _)) = path.last() {
                        self.lower(*outer, earliest);
                    }
                    self.leave(node);
                }
            }
        }
    }

    fn enter(&mut self, node: usize) {
        self.visited += 1;
        let order = self.visited;
        if let Some(node) = self.nodes.get_mut(node) {
            *node = Node {
                order,
                earliest: order,
                is_open: true,
            };
        }
        self.open.push(node);
    }

    fn lower(&mut self, node: usize, earliest: usize) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.earliest = node.earliest.min(earliest);
        }
    }

    /// Closes the component of `node` if it was the first of it.
    fn leave(&mut self, node: usize) {
        let Node {
            order, earliest, ..
        } = self.node(node);
        if order != earliest {
            return;
        }
        let component = self.cycles.cyclic.len();
        let first = self
            .open
            .iter()
            .rposition(|open| *open == node)
            .unwrap_or(0);
        let members = self.open.split_off(first);
        let to_itself = self
            .edges
            .get(node)
            .is_some_and(|targets| targets.contains(&node));
        self.cycles.cyclic.push(members.len() > 1 || to_itself);
        for member in members {
            if let Some(node) = self.nodes.get_mut(member) {
                node.is_open = false;
            }
            if let Some(of) = self.cycles.component.get_mut(member) {
                *of = component;
            }
        }
    }

    fn node(&self, node: usize) -> Node {
        self.nodes.get(node).copied().unwrap_or_default()
    }
}

/// Which nodes are marked or can reach one that is.
fn reaching(edges: &[Vec<usize>], marked: &[bool]) -> Vec<bool> {
    let mut sources = vec![Vec::new(); edges.len()];
    for (source, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(sources) = sources.get_mut(*target) {
                sources.push(source);
            }
        }
    }
    let mut reaching = marked.to_vec();
    let mut work: Vec<usize> = marked
        .iter()
        .enumerate()
        .filter(|(_, marked)| **marked)
        .map(|(node, _)| node)
        .collect();
    while let Some(node) = work.pop() {
        for source in sources.get(node).into_iter().flatten() {
            if let Some(reaching) = reaching.get_mut(*source).filter(|reaching| !**reaching) {
                *reaching = true;
                work.push(*source);
            }
        }
    }
    reaching
}

#[cfg(test)]
mod tests {
    use super::{cycles, reaching};

    /// Whether b can be reached from a, the obvious way.
    fn reaches(edges: &[Vec<usize>], a: usize, b: usize) -> bool {
        let mut seen = vec![false; edges.len()];
        let mut work = edges[a].clone();
        while let Some(node) = work.pop() {
            if !core::mem::replace(&mut seen[node], true) {
                work.extend(&edges[node]);
            }
        }
        seen[b]
    }

    #[test]
    fn cycles_agree_with_reachability() {
        let mut random = 7_u64;
        for size in 1..30 {
            let mut edges = vec![Vec::new(); size];
            for _ in 0..size * 3 / 2 {
                random = random
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                let a = (random >> 33) as usize % size;
                edges[a].push((random >> 48) as usize % size);
            }
            let found = cycles(&edges);
            for a in 0..size {
                assert_eq!(found.contains_itself(a), reaches(&edges, a, a));
                for b in 0..size {
                    let together = a == b || reaches(&edges, a, b) && reaches(&edges, b, a);
                    assert_eq!(found.are_together(a, b), together);
                }
                let marked: Vec<bool> = (0..size).map(|node| node == 0).collect();
                assert_eq!(
                    reaching(&edges, &marked)[a],
                    a == 0 || reaches(&edges, a, 0)
                );
            }
        }
    }

    #[test]
    fn long_chains_need_no_stack() {
        let edges: Vec<Vec<usize>> = (0..1_000_000)
            .map(|node| vec![(node + 1) % 1_000_000])
            .collect();
        assert!(cycles(&edges).are_together(0, 999_999));
    }
}
