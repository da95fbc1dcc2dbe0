//! Leases and the visit agreement of a tenancy: the provider rents and sublets, and after the omklap the tenant rents.

use chrono::Datelike;
use domain::{calendar::Day, lease::LeaseKind, tenancy::EndReason};

use super::{Drawing, tenancies::Tenancy};
use crate::ids;

impl Drawing<'_> {
    pub(super) fn put_leases(&mut self, it: &Tenancy) {
        let Some(from) = it.from else { return };
        let provider = it.let_by_provider();
        let last = provider.and_then(|it| it.last);
        // The head lease runs from the first of the month of the key, unless the workbook says otherwise.
        let head_start = it.head_start.or_else(|| Day::from_ymd_opt(it.days.first.year(), it.days.first.month(), 1));
        let head_start = head_start.filter(|head| *head <= it.days.first).unwrap_or(it.days.first);
        let mut leases = vec![(LeaseKind::Head, head_start, last), (LeaseKind::Sub, it.days.first, last)];
        if let Some(own) = it.own_from {
            // Support may end while the lease goes on; whoever died or left has none.
            let gone = it.ended.is_some_and(|it| !matches!(it.reason, EndReason::Other) && !it.own_lease);
            leases.push((LeaseKind::Own, own, it.days.last.filter(|last| gone && *last >= own)));
            self.drawn.counts.own_leases += 1;
        }
        self.drawn.counts.rent_cents += it.rent.map_or(0, |rent| rent + it.service.unwrap_or(0));
        let known = it.known.and_then(|at| self.known.tenancies.get(at));
        let (their_leases, their_agreements) = known.map_or((&[][..], &[][..]), |it| (&it.leases, &it.agreements));
        for (kind, first, last) in leases {
            let id = ids::of("lease", &[&it.id, kind.as_code()]);
            if !their_leases.is_empty() && !their_leases.contains(&id) {
                continue;
            }
            let service = it.service.or(it.rent.map(|_| 0));
            let cells = vec![
                id,
                it.id.clone(),
                it.dwelling.clone(),
                kind.as_code().to_owned(),
                first.to_string(),
                last.map_or_else(String::new, |it| it.to_string()),
                "false".to_owned(),
                it.rent.map_or_else(String::new, |it| it.to_string()),
                service.filter(|_| it.rent.is_some()).map_or_else(String::new, |it| it.to_string()),
            ];
            self.drawn.put("leases", from, cells);
        }
        if let Some((visits, weeks)) = it.agreement {
            let id = ids::of("agreement", &[&it.id]);
            if their_agreements.is_empty() || their_agreements.contains(&id) {
                let start = it.days.first.to_string();
                let cells = vec![id, it.id.clone(), start, visits.to_string(), weeks.to_string()];
                self.drawn.put("agreements", from, cells);
            }
        }
    }
}
