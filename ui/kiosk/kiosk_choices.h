// SPDX-License-Identifier: GPL-3.0-or-later
// Kiosk choices 取号选择: what can be touched now and what it leads to: the themes, two questions that lead to the right one,
// several matters on one number, appointments of a card. No widgets.
#pragma once

#include "workstation/snapshots.h"

#include <memory>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace yc::ui {

class KioskChoices {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::KioskChoices)
public:
    using Snapshot = workstation::KioskSnapshot;
    enum class Step { Home, Who, Stage, Candidates, Several, Booked };
    struct Entry {
        enum class Kind {
            None,
            Theme,
            More,
            Back,
            Unknown,
            Several,
            Who,
            Stage,
            Desk,
            Booked,
            Others
        } kind = Kind::None;
        const workstation::KioskTheme* theme = nullptr;
        domain::AppointmentId appointment;
        bool business = false;  // Who
        QString stage;
        QString icon;
        QString name;
        QStringList lines;
        bool pale = false;    // not now; touching it tells why
        bool chosen = false;  // in the cart
        bool atFoot = false;  // belongs in the small row
    };

    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    // Everything on this page, the foot last. `places` big tiles are there; the foot joins them when it has no row.
    QList<Entry> entries(int places, bool footRow) const;
    QString question() const;
    Step step() const { return m_step; }
    bool atStart() const { return m_step == Step::Home && m_first == 0; }
    // True when the page changed; a theme to be taken or told about, an appointment and the desk are the caller's.
    bool choose(const Entry& entry, int places, bool footRow);
    bool back();
    void reset();
    void firstPage() { m_first = 0; }
    // 一次办几件: the first is what the number is taken for, the others go along.
    const std::vector<domain::ThemeId>& cart() const { return m_cart; }
    static constexpr int cartLimit = 4;

private:
    QList<Entry> themes() const;
    QList<Entry> foot() const;
    Entry entryOf(const workstation::KioskTheme& theme) const;
    QList<Entry> all() const;
    const workstation::KioskTheme* themeOf(const domain::ThemeId& id) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    Step m_step = Step::Home;
    int m_first = 0;
    bool m_business = false;
    bool m_others = false;  // the person with appointments wants something else
    QString m_stage;
    std::vector<domain::ThemeId> m_cart;
};

}  // namespace yc::ui
