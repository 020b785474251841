//! `feature_support`: when an option comes, grows old and goes.

use crate::types::field_options::FeatureSupport;
use crate::wire::ClosedEnum as _;

/// What is wrong with the editions that `support` names.
pub(super) fn fault(support: &FeatureSupport) -> Option<&'static str> {
    let number = |edition: Option<crate::types::Edition>| edition.map_or(0, |it| it.number());
    let introduced = number(support.edition_introduced);
    let deprecated = number(support.edition_deprecated);
    let removed = number(support.edition_removed);
    if support.edition_deprecated.is_some() {
        if deprecated < introduced {
            return Some("was deprecated before it was introduced.");
        }
        if support.deprecation_warning.is_none() {
            return Some("is deprecated but does not specify a deprecation warning.");
        }
    } else if support.deprecation_warning.is_some() {
        return Some(
            "specifies a deprecation warning but is not marked deprecated in any edition.",
        );
    }
    if support.edition_removed.is_some() {
        if deprecated >= removed {
            return Some("was deprecated after it was removed.");
        }
        if removed < introduced {
            return Some("was removed before it was introduced.");
        }
        // What comes and goes with one edition was never there.
        if introduced != removed && support.removal_error.is_none() {
            return Some("has been removed but does not specify a removal error.");
        }
    } else if support.removal_error.is_some() {
        return Some("specifies a removal error but is not marked removed in any edition.");
    }
    None
}
