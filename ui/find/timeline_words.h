// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the timeline 经过用语: one kind of event, one sentence, from the open part of the record only (R132).
#pragma once

#include "ui/common/glyphs.h"
#include "workstation/snapshots.h"

#include <optional>
#include <QCoreApplication>
#include <QJsonObject>

namespace yc::ui {

// Filters of the timeline; an event may belong to several.
enum TimelinePart { LimitPart = 1, MaterialPart = 2, PaperPart = 4, QueuePart = 8 };

struct TimelineLine {
    QString sentence;
    QString icon;
    int parts = 0;
    std::optional<Tone> tone;  // the turning points of a case
};

class TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::TimelineWords)
public:
    using Names = std::map<std::string, std::string>;
    // `items`: item id → name, of this case.
    TimelineWords(const Names& names, const Names& items) : m_names(names), m_items(items) {}

    TimelineLine line(const journal::TimelineRow& row) const;
    // Window and person, or the system.
    QString who(const journal::TimelineRow& row) const;

private:
    TimelineLine ticketLine(const QString& kind, const QJsonObject& o) const;
    TimelineLine checkLine(const QString& kind, const QJsonObject& o) const;
    TimelineLine caseLine(const QString& kind, const QJsonObject& o) const;
    TimelineLine themeLine(const QString& kind, const QJsonObject& body) const;
    TimelineLine promiseLine(const QString& kind, const QJsonObject& body) const;
    TimelineLine itemLine(const QString& kind, const QJsonObject& o) const;
    TimelineLine cooperationLine(const QString& kind, const QJsonObject& o) const;
    TimelineLine unitLine(const QString& kind, const QJsonObject& o) const;
    TimelineLine slipLine(const QString& kind, const QJsonObject& o) const;
    TimelineLine resultLine(const QString& kind, const QJsonObject& o) const;
    QString name(const QJsonObject& o, const char* key) const;
    QString item(const QJsonObject& o) const;
    QString keeper(const QJsonObject& o, const char* key) const;
    const Names& m_names;
    const Names& m_items;
};

}  // namespace yc::ui
