// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/status_cluster.h"

#include "ui/common/accessibility.h"

#include <QPainter>
#include <QPainterPath>

namespace yc::ui {

StatusCluster::StatusCluster(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Status"));
    followTheme(theme, this, [this] { updateGeometry(); });
}

QList<StatusCluster::Part> StatusCluster::parts() const {
    const StatusSnapshot& s = m_snapshot;
    Part link{QStringLiteral("plug_connected"), s.linkText, Tone::Neutral, false};
    if (s.link == StatusSnapshot::Link::Offline) {
        link = {QStringLiteral("cloud_off"), s.linkText, Tone::Warn, true};
    } else if (s.link == StatusSnapshot::Link::Slow) {
        link = {QStringLiteral("plug_disconnected"), s.linkText, Tone::Warn, false};
    }
    if (link.text.isEmpty()) {
        link.text = s.link == StatusSnapshot::Link::Offline ? tr("Offline")
                    : s.link == StatusSnapshot::Link::Slow  ? tr("Slow")
                                                            : tr("Online");
    }
    Part unsent{QStringLiteral("arrow_export_up"), tr("Unsent %1").arg(s.unsent),
                s.unsent > 0 && s.link == StatusSnapshot::Link::Offline ? Tone::Warn : Tone::Neutral, false};
    if (s.conflicts > 0) {
        unsent.text = tr("Conflicts %1").arg(s.conflicts);
        unsent.tone = Tone::Warn;
    }
    int well = 0;
    for (const auto& device : s.devices) { well += device.state == LampState::Normal ? 1 : 0; }
    Part devices{QStringLiteral("usb_plug"), s.deviceText, well < s.devices.size() ? Tone::Warn : Tone::Neutral, false};
    if (devices.text.isEmpty()) {
        devices.text = s.devices.isEmpty() ? tr("Devices -") : tr("Devices %1/%2").arg(well).arg(s.devices.size());
    }
    QList<Part> all{link, unsent, devices};
    if (m_iconsOnly) {
        all[0].text.clear();
        all[1].text = QString::number(s.conflicts > 0 ? s.conflicts : s.unsent);
        all[2].text = s.devices.isEmpty() ? QString() : QStringLiteral("%1/%2").arg(well).arg(s.devices.size());
    }
    return all;
}

int StatusCluster::partWidth(const Part& part) const {
    const QFontMetrics fm(m_theme.font(part.tone == Tone::Warn ? Role::SupportBold : Role::Support));
    const int text = part.text.isEmpty() ? 0 : fm.horizontalAdvance(part.text) + m_theme.px(8);
    return text + m_theme.px(16) + m_theme.px(m_iconsOnly ? 20 : 28);
}

void StatusCluster::setSnapshot(const StatusSnapshot& snapshot) {
    if (m_snapshot == snapshot) { return; }
    m_snapshot = snapshot;
    const bool iconsOnly = m_iconsOnly;
    m_iconsOnly = false;
    QStringList name{tr("Status")};
    for (const Part& part : parts()) { name << part.text; }
    m_iconsOnly = iconsOnly;
    setAccessibleName(name.join(QStringLiteral("，")));
    name.removeFirst();
    setToolTip(name.join(QStringLiteral("  ")));
    updateGeometry();
    update();
}

void StatusCluster::setIconsOnly(bool iconsOnly) {
    m_iconsOnly = iconsOnly;
    updateGeometry();
    update();
}

QSize StatusCluster::sizeHint() const {
    int width = 2;
    for (const Part& part : parts()) { width += partWidth(part); }
    return {width, m_theme.px(m_iconsOnly ? 36 : 40)};
}

void StatusCluster::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const int radius = m_theme.px(8);
    const bool offline = m_snapshot.link == StatusSnapshot::Link::Offline;
    glyphs::paintBox(painter, rect(), underMouse() || isDown() ? t.hover : t.sunken,
                     offline                                                   ? t.warnLine
                     : t.lineStrong.isValid() && t.id == ThemeId::HighContrast ? t.lineStrong
                                                                               : t.line,
                     radius);
    int x = 1;
    const QList<Part> all = parts();
    for (int i = 0; i < all.size(); ++i) {
        const Part& part = all[i];
        const int width = partWidth(part);
        const QRect cell(x, 1, width, height() - 2);
        if (i == 0 && offline) {
            painter.save();
            QPainterPath clip;
            clip.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setClipPath(clip);
            painter.fillRect(cell, t.warnWeak);
            painter.restore();
        }
        if (i > 0) { painter.fillRect(x, m_theme.px(10), 1, height() - m_theme.px(20), t.line); }
        const QColor ink = part.tone == Tone::Warn ? t.warn : t.text2;
        const int pad = m_theme.px(m_iconsOnly ? 10 : 14);
        painter.drawPixmap(x + pad, (height() - m_theme.px(16)) / 2,
                           m_theme.icon(part.icon, 16, ink, part.filled ? IconStyle::Filled : IconStyle::Regular,
                                        devicePixelRatioF()));
        painter.setFont(m_theme.font(part.tone == Tone::Warn ? Role::SupportBold : Role::Support));
        painter.setPen(part.tone == Tone::Warn ? t.warn : t.text);
        painter.drawText(cell.adjusted(pad + m_theme.px(24), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, part.text);
        x += width;
    }
    if (hasFocus()) { glyphs::paintFocusRing(painter, m_theme, rect(), radius); }
}

UserBadge::UserBadge(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    followTheme(theme, this, [this] { updateGeometry(); });
}

void UserBadge::setUser(const UserCard& user) {
    m_user = user;
    setReadable(this, user.name + QStringLiteral("，") + user.place);
    setToolTip(user.name + QLatin1Char(' ') + user.place);
    updateGeometry();
    update();
}

void UserBadge::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
    update();
}

QSize UserBadge::sizeHint() const {
    const int disc = m_theme.px(36);
    if (m_compact || m_user.name.isEmpty()) { return {disc, disc}; }
    const int text = std::max(QFontMetrics(m_theme.font(Role::BodyBold)).horizontalAdvance(m_user.name),
                              QFontMetrics(m_theme.font(Role::Key)).horizontalAdvance(m_user.place));
    return {disc + m_theme.px(10) + text + 2, m_theme.px(44)};
}

void UserBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const int side = m_theme.px(36);
    const QRect disc(0, (height() - side) / 2, side, side);
    glyphs::paintBox(painter, disc, t.accentWeak, {}, side / 2.0, 0);
    painter.setFont(m_theme.font(Role::CardHead));
    painter.setPen(t.accent);
    painter.drawText(disc, Qt::AlignCenter, m_user.initial);
    if (m_compact) { return; }
    const int x = side + m_theme.px(10);
    painter.setFont(m_theme.font(Role::BodyBold));
    painter.setPen(t.text);
    painter.drawText(QRect(x, height() / 2 - m_theme.px(20), width() - x, m_theme.px(21)),
                     Qt::AlignLeft | Qt::AlignVCenter, m_user.name);
    painter.setFont(m_theme.font(Role::Key));
    painter.setPen(t.text2);
    painter.drawText(QRect(x, height() / 2 + m_theme.px(1), width() - x, m_theme.px(18)),
                     Qt::AlignLeft | Qt::AlignVCenter, m_user.place);
}

}  // namespace yc::ui
