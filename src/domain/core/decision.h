// SPDX-License-Identifier: GPL-3.0-or-later
// Short words for writing rules: refusing, and naming streams.
#pragma once

#include "domain/core/decide.h"

#include <map>
#include <string>
#include <utility>

namespace yc::domain {

inline Unexpected<Refusal> rejected(RefusalCode code, std::map<std::string, std::string> params = {},
                                    std::string detail = {}) {
    return Unexpected<Refusal>{refuse(code, std::move(params), std::move(detail))};
}

/// Carries a refusal on from one expected value to another.
inline Unexpected<Refusal> rejected(const Refusal& refusal) { return Unexpected<Refusal>{refusal}; }

using Events = std::vector<NewEvent>;

inline StreamId streamOf(const TicketId& id) { return {StreamKind::Ticket, id.str()}; }
inline StreamId streamOf(const CaseId& id) { return {StreamKind::Case, id.str()}; }
inline StreamId streamOf(const MaterialLabel& id) { return {StreamKind::MaterialUnit, id.str()}; }
inline StreamId streamOf(const SlipId& id) { return {StreamKind::Slip, id.str()}; }
inline StreamId streamOf(const ResultId& id) { return {StreamKind::Result, id.str()}; }
inline StreamId streamOf(const DeskId& id) { return {StreamKind::DeskSession, id.str()}; }
inline StreamId streamOf(const AccountId& id) { return {StreamKind::Account, id.str()}; }
inline StreamId streamOf(const ThemeId& id) { return {StreamKind::Theme, id.str()}; }
inline StreamId streamOf(const JointId& id) { return {StreamKind::Joint, id.str()}; }
inline StreamId streamOf(const DeviceId& id) { return {StreamKind::Account, id.str()}; }

}  // namespace yc::domain
