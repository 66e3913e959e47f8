// SPDX-License-Identifier: GPL-3.0-or-later
// Kiosk pages 取号机画面: what is read and not touched, drawn in the 1080×1920 design. The caller has scaled the painter.
#pragma once

#include "ui/common/theme.h"
#include "ui/hall/day_text.h"
#include "workstation/snapshots.h"

#include <QCoreApplication>

class QPainter;

namespace yc::ui {

class KioskPages {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::KioskPages)
public:
    explicit KioskPages(Theme& theme) : m_theme(theme) {}

    void setLargeType(bool large) { m_large = large; }
    void paintGround(QPainter& painter) const;
    void paintHead(QPainter& painter, const QString& hall, domain::Instant now) const;
    struct Hint {
        QString title;
        QString first;
        QString second;
    };
    // The card with the hint and the question over the tiles.
    void paintQuestion(QPainter& painter, const Hint& hint, const QString& question, int waiting, int desks) const;
    // One sentence and what to do, in place of the hint card; `bad` for refusals.
    void paintMessage(QPainter& painter, const QString& sentence, const QString& remedy, bool bad) const;
    void paintTicket(QPainter& painter, const workstation::KioskSnapshot& snapshot, const QString& theme) const;
    void paintCountdown(QPainter& painter, double top, const QString& words) const;

    static QString aheadText(int ahead);
    static QString estimateText(const std::optional<std::pair<int, int>>& minutes);
    static QString ticketSentence(const workstation::KioskSnapshot& snapshot);

private:
    void paintMaterials(QPainter& painter, const std::vector<std::string>& materials) const;
    void paintStub(QPainter& painter, const workstation::KioskSnapshot& snapshot, const QString& theme) const;
    double type(double px) const { return m_large ? px * 1.15 : px; }
    Theme& m_theme;
    bool m_large = false;
};

}  // namespace yc::ui
