//! Typed writers against owned messages.

use viewbuf::octets::TooShort;
use viewbuf::{Message, MessageWriter};
use viewbuf_test_schema::proto::test::{sink2, sink3};

use crate::grow::{Entropy, message};

/// What a typed writer writes of a message is that message, into any memory.
pub fn writer_twin(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    match first % 2 {
        0 => twin(rest, |out, sink| {
            write2(sink2::SinkWriter::new(out), sink).finish()
        }),
        _ => {
            twin(rest, |out, sink| {
                write3(sink3::SinkWriter::new(out), sink).finish()
            });
            grows(rest);
        }
    }
}

fn twin<T: Message>(entropy: &[u8], write: impl Fn(&mut [u8], &T) -> Result<usize, TooShort>) {
    let octets = message(T::schema(), &mut Entropy::new(entropy));
    let Ok(owned) = T::decode(&octets) else {
        return;
    };
    let encoded = owned.encode_to_vec();
    let needed = match write(&mut [], &owned) {
        Ok(len) => len,
        Err(error) => error.needed,
    };
    assert_eq!(
        needed,
        encoded.len(),
        "lengths are minimal, and known without memory"
    );
    let mut place = vec![0x55; needed];
    assert_eq!(write(&mut place, &owned), Ok(needed));
    let again = T::decode(&place).expect("what was written can be decoded");
    assert_eq!(again.encode_to_vec(), encoded, "written and encoded");
    for room in [needed.saturating_sub(1), needed / 2] {
        if room < needed {
            let error = write(&mut place[..room], &owned).expect_err("too little room");
            assert_eq!(error.needed, needed, "in {room} octets");
        }
    }
}

/// Into a vector that holds something already.
fn grows(entropy: &[u8]) {
    let octets = message(
        <sink3::Sink as viewbuf::view::Layout>::schema(),
        &mut Entropy::new(entropy),
    );
    let Ok(owned) = sink3::Sink::decode(&octets) else {
        return;
    };
    let mut vec = vec![1, 2, 3];
    let written = write3(sink3::SinkWriter::new(&mut vec), &owned).finish();
    assert_eq!(written, Ok(vec.len() - 3));
    let mut place = vec![0; vec.len() - 3];
    write3(sink3::SinkWriter::new(&mut place[..]), &owned)
        .finish()
        .expect("as many octets");
    assert_eq!(vec[..3], [1, 2, 3]);
    assert_eq!(vec[3..], place);
}

fn write3<'o>(w: sink3::SinkWriter<'o>, sink: &sink3::Sink) -> sink3::SinkWriter<'o> {
    use sink3::SinkWriter as W;
    use sink3::sink::Choice;

    let w = w
        .f_int32(sink.f_int32)
        .f_int64(sink.f_int64)
        .f_uint32(sink.f_uint32)
        .f_uint64(sink.f_uint64)
        .f_sint32(sink.f_sint32)
        .f_sint64(sink.f_sint64)
        .f_fixed32(sink.f_fixed32)
        .f_fixed64(sink.f_fixed64)
        .f_sfixed32(sink.f_sfixed32)
        .f_sfixed64(sink.f_sfixed64)
        .f_float(sink.f_float)
        .f_double(sink.f_double)
        .f_bool(sink.f_bool)
        .f_string(&sink.f_string)
        .f_bytes(&sink.f_bytes)
        .f_open(sink.f_open)
        .when_some(sink.child.as_deref(), |w, child| {
            w.child(|w| write3(w, child))
        })
        .when_some(sink.o_int32, W::o_int32)
        .when_some(sink.o_double, W::o_double)
        .when_some(sink.o_string.as_deref(), W::o_string)
        .when_some(sink.o_bytes.as_deref(), W::o_bytes)
        .when_some(sink.o_open, W::o_open)
        .p_int32(&sink.p_int32)
        .p_uint64(&sink.p_uint64)
        .p_sint32(&sink.p_sint32)
        .p_sfixed64(&sink.p_sfixed64)
        .p_float(&sink.p_float)
        .p_bool(&sink.p_bool)
        .p_open(&sink.p_open)
        .u_int64(&sink.u_int64)
        .u_open(&sink.u_open)
        .r_string(&sink.r_string)
        .r_bytes(&sink.r_bytes)
        .children(&sink.children, write3)
        .m_sink(&sink.m_sink, write3)
        .m_string(&sink.m_string)
        .m_bytes(&sink.m_bytes)
        .m_open(&sink.m_open)
        .m_float(&sink.m_float);
    let w = match &sink.choice {
        None => w,
        Some(Choice::CSint64(value)) => w.c_sint64(*value),
        Some(Choice::CString(value)) => w.c_string(value),
        Some(Choice::CBytes(value)) => w.c_bytes(value),
        Some(Choice::CSink(value)) => w.c_sink(|w| write3(w, value)),
        Some(Choice::COpen(value)) => w.c_open(*value),
        Some(Choice::CBool(value)) => w.c_bool(*value),
    };
    w.raw(sink.unknown_fields.as_bytes())
}

fn write2<'o>(w: sink2::SinkWriter<'o>, sink: &sink2::Sink) -> sink2::SinkWriter<'o> {
    use sink2::SinkWriter as W;
    use sink2::sink::Choice;

    let w = w
        .when_some(sink.f_int32, W::f_int32)
        .when_some(sink.f_int64, W::f_int64)
        .when_some(sink.f_uint32, W::f_uint32)
        .when_some(sink.f_uint64, W::f_uint64)
        .when_some(sink.f_sint32, W::f_sint32)
        .when_some(sink.f_sint64, W::f_sint64)
        .when_some(sink.f_fixed32, W::f_fixed32)
        .when_some(sink.f_fixed64, W::f_fixed64)
        .when_some(sink.f_sfixed32, W::f_sfixed32)
        .when_some(sink.f_sfixed64, W::f_sfixed64)
        .when_some(sink.f_float, W::f_float)
        .when_some(sink.f_double, W::f_double)
        .when_some(sink.f_bool, W::f_bool)
        .when_some(sink.f_string.as_deref(), W::f_string)
        .when_some(sink.f_bytes.as_deref(), W::f_bytes)
        .when_some(sink.f_closed, W::f_closed)
        .when_some(sink.child.as_deref(), |w, child| {
            w.child(|w| write2(w, child))
        })
        .when_some(sink.strict.as_ref(), |w, strict| {
            w.strict(|w| write_strict(w, strict))
        })
        .when_some(sink.pack.as_ref(), |w, pack| {
            w.pack(|w| write_pack(w, pack))
        })
        .r_int32(&sink.r_int32)
        .r_sint64(&sink.r_sint64)
        .r_fixed32(&sink.r_fixed32)
        .r_double(&sink.r_double)
        .r_bool(&sink.r_bool)
        .r_closed(&sink.r_closed)
        .r_string(&sink.r_string)
        .r_bytes(&sink.r_bytes)
        .children(&sink.children, write2)
        .row(&sink.row, |w, row| {
            w.when_some(row.cells, sink2::sink::RowWriter::cells)
                .when_some(row.closed, sink2::sink::RowWriter::closed)
                .raw(row.unknown_fields.as_bytes())
        })
        .p_int32(&sink.p_int32)
        .p_uint64(&sink.p_uint64)
        .p_sint32(&sink.p_sint32)
        .p_sfixed64(&sink.p_sfixed64)
        .p_float(&sink.p_float)
        .p_bool(&sink.p_bool)
        .p_closed(&sink.p_closed)
        .m_sink(&sink.m_sink, write2)
        .m_string(&sink.m_string)
        .m_bytes(&sink.m_bytes)
        .m_closed(&sink.m_closed)
        .m_double(&sink.m_double)
        .m_strict(&sink.m_strict, write_strict)
        .when_some(sink.far3, W::far3)
        .stricts(&sink.stricts, write_strict)
        .when_some(sink.far4.as_deref(), W::far4)
        .when_some(sink.far5, W::far5);
    let w = match &sink.choice {
        None => w,
        Some(Choice::CUint32(value)) => w.c_uint32(*value),
        Some(Choice::CString(value)) => w.c_string(value),
        Some(Choice::CBytes(value)) => w.c_bytes(value),
        Some(Choice::CSink(value)) => w.c_sink(|w| write2(w, value)),
        Some(Choice::CClosed(value)) => w.c_closed(*value),
        Some(Choice::Cgroup(value)) => w.cgroup(|w| {
            w.when_some(value.size, sink2::sink::CGroupWriter::size)
                .when_some(value.sink.as_deref(), |w, sink| w.sink(|w| write2(w, sink)))
                .raw(value.unknown_fields.as_bytes())
        }),
    };
    w.raw(sink.unknown_fields.as_bytes())
}

fn write_strict<'o>(w: sink2::StrictWriter<'o>, strict: &sink2::Strict) -> sink2::StrictWriter<'o> {
    use sink2::strict::Choice;

    let w = w
        .id(strict.id)
        .name(&strict.name)
        .when_some(strict.inner.as_deref(), |w, inner| {
            w.inner(|w| write_strict(w, inner))
        })
        .all(&strict.all, write_strict)
        .state(strict.state)
        .by_id(&strict.by_id, write_strict);
    let w = match &strict.choice {
        None => w,
        Some(Choice::Picked(value)) => w.picked(|w| write_strict(w, value)),
        Some(Choice::Text(value)) => w.text(value),
    };
    w.raw(strict.unknown_fields.as_bytes())
}

fn write_pack<'o>(
    w: sink2::sink::PackWriter<'o>,
    pack: &sink2::sink::Pack,
) -> sink2::sink::PackWriter<'o> {
    w.when_some(pack.number, sink2::sink::PackWriter::number)
        .words(&pack.words)
        .when_some(pack.sink.as_deref(), |w, sink| w.sink(|w| write2(w, sink)))
        .when_some(pack.pack.as_deref(), |w, pack| {
            w.pack(|w| write_pack(w, pack))
        })
        .raw(pack.unknown_fields.as_bytes())
}
