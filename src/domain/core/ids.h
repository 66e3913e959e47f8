// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers. Each is a type of its own, so that a case number never lands where a label belongs.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace yc::domain {

/// A distinct string identifier. Empty means "none".
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}

    const std::string& str() const { return m_text; }
    bool empty() const { return m_text.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;

private:
    std::string m_text;
};

using CommandId = Id<struct CommandTag>;          ///< UUIDv7; the key of idempotency
using ScopeId = Id<struct ScopeTag>;              ///< the hall ("H430703") or the region a journal belongs to
using DeviceId = Id<struct DeviceTag>;            ///< an enrolled workstation, kiosk or display
using AccountId = Id<struct AccountTag>;          ///< who acts; "" for the system
using DeskId = Id<struct DeskTag>;                ///< 窗口, e.g. "W03"
using UnitId = Id<struct UnitTag>;                ///< 部门, e.g. "GAJ"
using ThemeId = Id<struct ThemeTag>;              ///< 一件事, e.g. "YJS-GR-01"
using ItemId = Id<struct ItemTag>;                ///< 事项 within the catalogue, e.g. "X103"
using MaterialId = Id<struct MaterialTag>;        ///< 材料 within the catalogue, e.g. "M5"
using QuestionId = Id<struct QuestionTag>;        ///< 情形问题, e.g. "Q6"
using FieldId = Id<struct FieldTag>;              ///< 表单字段
using ScenarioId = Id<struct ScenarioTag>;        ///< 情形
using TicketId = Id<struct TicketTag>;            ///< UUIDv7 of a ticket stream
using AppointmentId = Id<struct AppointmentTag>;  ///< UUIDv7 of an appointment stream
using CaseId = Id<struct CaseTag>;                ///< UUIDv7 of a case stream
using CaseNumber = Id<struct CaseNumberTag>;      ///< YJS…, see numbers.h
using MaterialLabel = Id<struct LabelTag>;        ///< label on one unit of paper, e.g. "M-0012-05"
using SlipId = Id<struct SlipTag>;                ///< UUIDv7 of a custody slip
using ResultId = Id<struct ResultTag>;            ///< UUIDv7 of a result
using JointId = Id<struct JointTag>;              ///< UUIDv7 of a joint event
using PaperNumber = Id<struct PaperTag>;          ///< 文号, e.g. "青政服受〔2026〕第000123号"

}  // namespace yc::domain

template <class Tag>
struct std::hash<yc::domain::Id<Tag>> {
    std::size_t operator()(const yc::domain::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.str()); }
};
