//! From the neutral content of [`data`](crate::data) to owned messages.

use crate::data;
use crate::proto::bench::{blog, logs, numbers, users};
use crate::proto::opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequest;
use crate::proto::opentelemetry::proto::common::v1 as common;
use crate::proto::opentelemetry::proto::resource::v1::Resource;
use crate::proto::opentelemetry::proto::trace::v1 as trace;
use crate::proto::vector_tile::{Tile, tile};

impl From<&data::users::Address> for users::Address {
    fn from(address: &data::users::Address) -> Self {
        Self {
            street: address.street.clone(),
            city: address.city.clone(),
            region: address.region.clone(),
            postal_code: address.postal_code.clone(),
            country: address.country.clone(),
            ..Self::default()
        }
    }
}

impl From<&data::users::User> for users::User {
    fn from(user: &data::users::User) -> Self {
        Self {
            id: user.id,
            name: user.name.clone(),
            display_name: user.display_name.clone(),
            emails: user.emails.clone(),
            roles: user.roles.clone(),
            address: user.address.as_ref().map(Into::into),
            state: users::AccountState(user.state),
            created_at_ms: user.created_at_ms,
            updated_at_ms: user.updated_at_ms,
            email_verified: user.email_verified,
            birth_year: user.birth_year,
            locale: user.locale.clone(),
            time_zone: user.time_zone.clone(),
            avatar_hash: user.avatar_hash.clone(),
            login_count: user.login_count,
            reputation: user.reputation,
            ..Self::default()
        }
    }
}

impl From<&data::users::Users> for users::ListUsersResponse {
    fn from(users: &data::users::Users) -> Self {
        Self {
            users: list(&users.users),
            next_page_token: users.next_page_token.clone(),
            total_size: users.total_size,
            ..Self::default()
        }
    }
}

impl From<&data::blog::Author> for blog::Author {
    fn from(author: &data::blog::Author) -> Self {
        Self {
            id: author.id,
            name: author.name.clone(),
            email: author.email.clone(),
            bio: author.bio.clone(),
            ..Self::default()
        }
    }
}

impl From<&data::blog::Comment> for blog::Comment {
    fn from(comment: &data::blog::Comment) -> Self {
        Self {
            id: comment.id,
            author: comment.author.as_ref().map(Into::into),
            body: comment.body.clone(),
            created_at_ms: comment.created_at_ms,
            likes: comment.likes,
            replies: list(&comment.replies),
            ..Self::default()
        }
    }
}

impl From<&data::blog::Post> for blog::Post {
    fn from(post: &data::blog::Post) -> Self {
        Self {
            id: post.id,
            slug: post.slug.clone(),
            title: post.title.clone(),
            author: post.author.as_ref().map(Into::into),
            summary: post.summary.clone(),
            body: post.body.clone(),
            tags: post.tags.clone(),
            metadata: post.metadata.clone(),
            comments: list(&post.comments),
            visibility: blog::Visibility(post.visibility),
            published_at_ms: post.published_at_ms,
            edited_at_ms: post.edited_at_ms,
            views: post.views,
            rating: post.rating,
            ..Self::default()
        }
    }
}

impl From<&data::logs::LogEntry> for logs::LogEntry {
    fn from(entry: &data::logs::LogEntry) -> Self {
        Self {
            time_unix_nano: entry.time_unix_nano,
            level: logs::Level(entry.level),
            service: entry.service.clone(),
            host: entry.host.clone(),
            message: entry.message.clone(),
            trace_id: entry.trace_id.clone(),
            span_id: entry.span_id.clone(),
            file: entry.file.clone(),
            line: entry.line,
            thread_id: entry.thread_id,
            status: entry.status,
            clock_skew_us: entry.clock_skew_us,
            duration_ms: entry.duration_ms,
            tags: entry.tags.clone(),
            fields: entry.fields.clone(),
            ..Self::default()
        }
    }
}

impl From<&data::logs::LogBatch> for logs::LogBatch {
    fn from(batch: &data::logs::LogBatch) -> Self {
        Self {
            source: batch.source.clone(),
            sequence: batch.sequence,
            entries: list(&batch.entries),
            ..Self::default()
        }
    }
}

impl From<&data::numbers::Numbers> for numbers::Numbers {
    fn from(numbers: &data::numbers::Numbers) -> Self {
        Self {
            varints: numbers.varints.clone(),
            fixed: numbers.fixed.clone(),
            deltas: numbers.deltas.clone(),
            samples: numbers.samples.clone(),
            ..Self::default()
        }
    }
}

impl From<&data::numbers::Counters> for numbers::Counters {
    fn from(counters: &data::numbers::Counters) -> Self {
        Self {
            counts: counters.counts.clone(),
            ..Self::default()
        }
    }
}

impl From<&data::trace::Value> for common::AnyValue {
    fn from(value: &data::trace::Value) -> Self {
        use common::any_value::Value;
        use data::trace::Value as Content;
        let value = match value {
            Content::StringValue(text) => Value::StringValue(text.clone()),
            Content::BoolValue(value) => Value::BoolValue(*value),
            Content::IntValue(value) => Value::IntValue(*value),
            Content::DoubleValue(value) => Value::DoubleValue(*value),
            Content::ArrayValue(values) => Value::ArrayValue(common::ArrayValue {
                values: list(&values.values),
                ..Default::default()
            }),
        };
        Self {
            value: Some(value),
            ..Self::default()
        }
    }
}

impl From<&data::trace::KeyValue> for common::KeyValue {
    fn from(pair: &data::trace::KeyValue) -> Self {
        Self {
            key: pair.key.clone(),
            value: Some((&pair.value).into()),
            ..Self::default()
        }
    }
}

impl From<&data::trace::Resource> for Resource {
    fn from(resource: &data::trace::Resource) -> Self {
        Self {
            attributes: list(&resource.attributes),
            dropped_attributes_count: resource.dropped_attributes_count,
            ..Self::default()
        }
    }
}

impl From<&data::trace::Scope> for common::InstrumentationScope {
    fn from(scope: &data::trace::Scope) -> Self {
        Self {
            name: scope.name.clone(),
            version: scope.version.clone(),
            attributes: list(&scope.attributes),
            dropped_attributes_count: scope.dropped_attributes_count,
            ..Self::default()
        }
    }
}

impl From<&data::trace::Event> for trace::span::Event {
    fn from(event: &data::trace::Event) -> Self {
        Self {
            time_unix_nano: event.time_unix_nano,
            name: event.name.clone(),
            attributes: list(&event.attributes),
            dropped_attributes_count: event.dropped_attributes_count,
            ..Self::default()
        }
    }
}

impl From<&data::trace::Link> for trace::span::Link {
    fn from(link: &data::trace::Link) -> Self {
        Self {
            trace_id: link.trace_id.clone(),
            span_id: link.span_id.clone(),
            trace_state: link.trace_state.clone(),
            attributes: list(&link.attributes),
            dropped_attributes_count: link.dropped_attributes_count,
            flags: link.flags,
            ..Self::default()
        }
    }
}

impl From<&data::trace::Status> for trace::Status {
    fn from(status: &data::trace::Status) -> Self {
        Self {
            message: status.message.clone(),
            code: trace::status::StatusCode(status.code),
            ..Self::default()
        }
    }
}

impl From<&data::trace::Span> for trace::Span {
    fn from(span: &data::trace::Span) -> Self {
        Self {
            trace_id: span.trace_id.clone(),
            span_id: span.span_id.clone(),
            trace_state: span.trace_state.clone(),
            parent_span_id: span.parent_span_id.clone(),
            flags: span.flags,
            name: span.name.clone(),
            kind: trace::span::SpanKind(span.kind),
            start_time_unix_nano: span.start_time_unix_nano,
            end_time_unix_nano: span.end_time_unix_nano,
            attributes: list(&span.attributes),
            dropped_attributes_count: span.dropped_attributes_count,
            events: list(&span.events),
            dropped_events_count: span.dropped_events_count,
            links: list(&span.links),
            dropped_links_count: span.dropped_links_count,
            status: span.status.as_ref().map(Into::into),
            ..Self::default()
        }
    }
}

impl From<&data::trace::ScopeSpans> for trace::ScopeSpans {
    fn from(spans: &data::trace::ScopeSpans) -> Self {
        Self {
            scope: spans.scope.as_ref().map(Into::into),
            spans: list(&spans.spans),
            schema_url: spans.schema_url.clone(),
            ..Self::default()
        }
    }
}

impl From<&data::trace::ResourceSpans> for trace::ResourceSpans {
    fn from(spans: &data::trace::ResourceSpans) -> Self {
        Self {
            resource: spans.resource.as_ref().map(Into::into),
            scope_spans: list(&spans.scope_spans),
            schema_url: spans.schema_url.clone(),
            ..Self::default()
        }
    }
}

impl From<&data::trace::Export> for ExportTraceServiceRequest {
    fn from(export: &data::trace::Export) -> Self {
        Self {
            resource_spans: list(&export.resource_spans),
            ..Self::default()
        }
    }
}

impl From<&data::tile::Value> for tile::Value {
    fn from(value: &data::tile::Value) -> Self {
        Self {
            string_value: value.string_value.clone(),
            float_value: value.float_value,
            double_value: value.double_value,
            int_value: value.int_value,
            uint_value: value.uint_value,
            sint_value: value.sint_value,
            bool_value: value.bool_value,
            ..Self::default()
        }
    }
}

impl From<&data::tile::Feature> for tile::Feature {
    fn from(feature: &data::tile::Feature) -> Self {
        Self {
            id: Some(feature.id),
            tags: feature.tags.clone(),
            r#type: Some(geometry_type(feature.r#type)),
            geometry: feature.geometry.clone(),
            ..Self::default()
        }
    }
}

/// A closed enum has a value for each number it declares only.
pub(crate) fn geometry_type(number: i32) -> tile::GeomType {
    match number {
        1 => tile::GeomType::Point,
        2 => tile::GeomType::Linestring,
        3 => tile::GeomType::Polygon,
        _ => tile::GeomType::Unknown,
    }
}

impl From<&data::tile::Layer> for tile::Layer {
    fn from(layer: &data::tile::Layer) -> Self {
        Self {
            version: layer.version,
            name: layer.name.clone(),
            features: list(&layer.features),
            keys: layer.keys.clone(),
            values: list(&layer.values),
            extent: Some(layer.extent),
            ..Self::default()
        }
    }
}

impl From<&data::tile::Tile> for Tile {
    fn from(tile: &data::tile::Tile) -> Self {
        Self {
            layers: list(&tile.layers),
            ..Self::default()
        }
    }
}

fn list<'c, C, T: From<&'c C>>(content: &'c [C]) -> Vec<T> {
    content.iter().map(T::from).collect()
}
