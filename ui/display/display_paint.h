// SPDX-License-Identifier: GPL-3.0-or-later
// What the public screens draw alike: their own colours (ui.md 2), type read from afar, the head with its clock. Everything in
// a design of 1920×1080.
#pragma once

#include "domain/core/time.h"

#include <optional>
#include <QColor>
#include <QCoreApplication>
#include <QFont>
#include <QString>

class QPainter;

namespace yc::ui {

class DisplayWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::DisplayWords)
public:
    // How old the picture is; nullopt: the centre was never heard.
    static QString stale(const std::optional<domain::Instant>& fresh);
};

namespace display {

inline const QColor ground(0x14, 0x17, 0x1D);
inline const QColor side(0x1A, 0x1E, 0x25);
inline const QColor foot(0x0F, 0x11, 0x14);
inline const QColor rule(0x2C, 0x32, 0x3B);
inline const QColor box(0x2A, 0x30, 0x3A);
inline const QColor panel(0xF4, 0xC9, 0x5D);
inline const QColor white(0xFF, 0xFF, 0xFF);
inline const QColor second(0xB9, 0xC0, 0xCB);

QFont fontOf(int px, QFont::Weight weight);
double widthOf(const QString& text, int px, QFont::Weight weight);
// Text with its baseline at y; right-aligned when `toLeft`. Returns the width.
double write(QPainter& painter, double x, double y, const QString& text, int px, QFont::Weight weight,
             const QColor& colour, bool toLeft = false);
QString elided(const QString& text, int px, QFont::Weight weight, double width);
// Mark, name of the hall, how old the picture is, day and time.
void paintHead(QPainter& painter, const QString& hall, const QString& stale, domain::Instant now);

}  // namespace display
}  // namespace yc::ui
