//! From the neutral content of [`data`](crate::data) to octets, by typed writers: no message in between.
//!
//! Fields are written in the order of their numbers, as owned messages are, so that both give one result.

use viewbuf::MessageWriter;

use crate::convert::geometry_type;
use crate::data;
use crate::proto::bench::{blog, logs, numbers, users};
use crate::proto::opentelemetry::proto::collector::trace::v1::ExportTraceServiceRequestWriter;
use crate::proto::opentelemetry::proto::common::v1 as common;
use crate::proto::opentelemetry::proto::resource::v1::ResourceWriter;
use crate::proto::opentelemetry::proto::trace::v1 as trace;
use crate::proto::vector_tile::{TileWriter, tile};

pub fn address<'o>(
    w: users::AddressWriter<'o>,
    address: &data::users::Address,
) -> users::AddressWriter<'o> {
    w.street(&address.street)
        .city(&address.city)
        .region(&address.region)
        .postal_code(&address.postal_code)
        .country(&address.country)
}

pub fn user<'o>(w: users::UserWriter<'o>, user: &data::users::User) -> users::UserWriter<'o> {
    w.id(user.id)
        .name(&user.name)
        .display_name(&user.display_name)
        .emails(&user.emails)
        .roles(&user.roles)
        .when_some(user.address.as_ref(), |w, home| {
            w.address(|w| address(w, home))
        })
        .state(users::AccountState(user.state))
        .created_at_ms(user.created_at_ms)
        .updated_at_ms(user.updated_at_ms)
        .email_verified(user.email_verified)
        .when_some(user.birth_year, users::UserWriter::birth_year)
        .locale(&user.locale)
        .time_zone(&user.time_zone)
        .avatar_hash(&user.avatar_hash)
        .login_count(user.login_count)
        .reputation(user.reputation)
}

pub fn users<'o>(
    w: users::ListUsersResponseWriter<'o>,
    users: &data::users::Users,
) -> users::ListUsersResponseWriter<'o> {
    w.users(&users.users, user)
        .next_page_token(&users.next_page_token)
        .total_size(users.total_size)
}

pub fn author<'o>(
    w: blog::AuthorWriter<'o>,
    author: &data::blog::Author,
) -> blog::AuthorWriter<'o> {
    w.id(author.id)
        .name(&author.name)
        .email(&author.email)
        .bio(&author.bio)
}

pub fn comment<'o>(
    w: blog::CommentWriter<'o>,
    said: &data::blog::Comment,
) -> blog::CommentWriter<'o> {
    w.id(said.id)
        .when_some(said.author.as_ref(), |w, by| w.author(|w| author(w, by)))
        .body(&said.body)
        .created_at_ms(said.created_at_ms)
        .likes(said.likes)
        .replies(&said.replies, comment)
}

pub fn post<'o>(w: blog::PostWriter<'o>, post: &data::blog::Post) -> blog::PostWriter<'o> {
    w.id(post.id)
        .slug(&post.slug)
        .title(&post.title)
        .when_some(post.author.as_ref(), |w, by| w.author(|w| author(w, by)))
        .summary(&post.summary)
        .body(&post.body)
        .tags(&post.tags)
        .metadata(&post.metadata)
        .comments(&post.comments, comment)
        .visibility(blog::Visibility(post.visibility))
        .published_at_ms(post.published_at_ms)
        .when_some(post.edited_at_ms, blog::PostWriter::edited_at_ms)
        .views(post.views)
        .rating(post.rating)
}

pub fn log_entry<'o>(
    w: logs::LogEntryWriter<'o>,
    entry: &data::logs::LogEntry,
) -> logs::LogEntryWriter<'o> {
    w.time_unix_nano(entry.time_unix_nano)
        .level(logs::Level(entry.level))
        .service(&entry.service)
        .host(&entry.host)
        .message(&entry.message)
        .trace_id(&entry.trace_id)
        .span_id(&entry.span_id)
        .file(&entry.file)
        .line(entry.line)
        .thread_id(entry.thread_id)
        .status(entry.status)
        .clock_skew_us(entry.clock_skew_us)
        .duration_ms(entry.duration_ms)
        .tags(&entry.tags)
        .fields(&entry.fields)
}

pub fn log_batch<'o>(
    w: logs::LogBatchWriter<'o>,
    batch: &data::logs::LogBatch,
) -> logs::LogBatchWriter<'o> {
    w.source(&batch.source)
        .sequence(batch.sequence)
        .entries(&batch.entries, log_entry)
}

pub fn numbers<'o>(
    w: numbers::NumbersWriter<'o>,
    numbers: &data::numbers::Numbers,
) -> numbers::NumbersWriter<'o> {
    w.varints(&numbers.varints)
        .fixed(&numbers.fixed)
        .deltas(&numbers.deltas)
        .samples(&numbers.samples)
}

pub fn counters<'o>(
    w: numbers::CountersWriter<'o>,
    counters: &data::numbers::Counters,
) -> numbers::CountersWriter<'o> {
    w.counts(counters.counts.iter().map(|(name, count)| (name, *count)))
}

pub fn tile<'o>(w: TileWriter<'o>, tile: &data::tile::Tile) -> TileWriter<'o> {
    w.layers(&tile.layers, layer)
}

fn layer<'o>(w: tile::LayerWriter<'o>, layer: &data::tile::Layer) -> tile::LayerWriter<'o> {
    w.name(&layer.name)
        .features(&layer.features, feature)
        .keys(&layer.keys)
        .values(&layer.values, tile_value)
        .extent(layer.extent)
        .version(layer.version)
}

fn feature<'o>(
    w: tile::FeatureWriter<'o>,
    feature: &data::tile::Feature,
) -> tile::FeatureWriter<'o> {
    w.id(feature.id)
        .tags(&feature.tags)
        .r#type(geometry_type(feature.r#type))
        .geometry(&feature.geometry)
}

fn tile_value<'o>(w: tile::ValueWriter<'o>, value: &data::tile::Value) -> tile::ValueWriter<'o> {
    w.when_some(value.string_value.as_deref(), |w, text| {
        w.string_value(text)
    })
    .when_some(value.float_value, tile::ValueWriter::float_value)
    .when_some(value.double_value, tile::ValueWriter::double_value)
    .when_some(value.int_value, tile::ValueWriter::int_value)
    .when_some(value.uint_value, tile::ValueWriter::uint_value)
    .when_some(value.sint_value, tile::ValueWriter::sint_value)
    .when_some(value.bool_value, tile::ValueWriter::bool_value)
}

pub fn export<'o>(
    w: ExportTraceServiceRequestWriter<'o>,
    export: &data::trace::Export,
) -> ExportTraceServiceRequestWriter<'o> {
    w.resource_spans(&export.resource_spans, |w, of_service| {
        w.when_some(of_service.resource.as_ref(), |w, from| {
            w.resource(|w| resource(w, from))
        })
        .scope_spans(&of_service.scope_spans, |w, of_library| {
            w.when_some(of_library.scope.as_ref(), |w, from| {
                w.scope(|w| scope(w, from))
            })
            .spans(&of_library.spans, span)
            .schema_url(&of_library.schema_url)
        })
        .schema_url(&of_service.schema_url)
    })
}

fn resource<'o>(w: ResourceWriter<'o>, from: &data::trace::Resource) -> ResourceWriter<'o> {
    w.attributes(&from.attributes, key_value)
        .dropped_attributes_count(from.dropped_attributes_count)
}

fn scope<'o>(
    w: common::InstrumentationScopeWriter<'o>,
    from: &data::trace::Scope,
) -> common::InstrumentationScopeWriter<'o> {
    w.name(&from.name)
        .version(&from.version)
        .attributes(&from.attributes, key_value)
        .dropped_attributes_count(from.dropped_attributes_count)
}

pub fn span<'o>(w: trace::SpanWriter<'o>, span: &data::trace::Span) -> trace::SpanWriter<'o> {
    w.trace_id(&span.trace_id)
        .span_id(&span.span_id)
        .trace_state(&span.trace_state)
        .parent_span_id(&span.parent_span_id)
        .name(&span.name)
        .kind(trace::span::SpanKind(span.kind))
        .start_time_unix_nano(span.start_time_unix_nano)
        .end_time_unix_nano(span.end_time_unix_nano)
        .attributes(&span.attributes, key_value)
        .dropped_attributes_count(span.dropped_attributes_count)
        .events(&span.events, event)
        .dropped_events_count(span.dropped_events_count)
        .links(&span.links, link)
        .dropped_links_count(span.dropped_links_count)
        .when_some(span.status.as_ref(), |w, status| {
            w.status(|w| {
                w.message(&status.message)
                    .code(trace::status::StatusCode(status.code))
            })
        })
        .flags(span.flags)
}

fn event<'o>(
    w: trace::span::EventWriter<'o>,
    event: &data::trace::Event,
) -> trace::span::EventWriter<'o> {
    w.time_unix_nano(event.time_unix_nano)
        .name(&event.name)
        .attributes(&event.attributes, key_value)
        .dropped_attributes_count(event.dropped_attributes_count)
}

fn link<'o>(
    w: trace::span::LinkWriter<'o>,
    link: &data::trace::Link,
) -> trace::span::LinkWriter<'o> {
    w.trace_id(&link.trace_id)
        .span_id(&link.span_id)
        .trace_state(&link.trace_state)
        .attributes(&link.attributes, key_value)
        .dropped_attributes_count(link.dropped_attributes_count)
        .flags(link.flags)
}

fn key_value<'o>(
    w: common::KeyValueWriter<'o>,
    pair: &data::trace::KeyValue,
) -> common::KeyValueWriter<'o> {
    w.key(&pair.key).value(|w| value(w, &pair.value))
}

fn value<'o>(
    w: common::AnyValueWriter<'o>,
    from: &data::trace::Value,
) -> common::AnyValueWriter<'o> {
    match from {
        data::trace::Value::StringValue(text) => w.string_value(text),
        data::trace::Value::BoolValue(truth) => w.bool_value(*truth),
        data::trace::Value::IntValue(number) => w.int_value(*number),
        data::trace::Value::DoubleValue(number) => w.double_value(*number),
        data::trace::Value::ArrayValue(list) => w.array_value(|w| w.values(&list.values, value)),
    }
}
