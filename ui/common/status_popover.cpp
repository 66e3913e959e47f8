// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/status_popover.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

// Icon, then words in a column beside it.
QVBoxLayout* section(Theme& theme, QVBoxLayout* parent, QWidget* icon, QWidget* owner) {
    auto* row = new QHBoxLayout;
    scaleLayout(theme, row, QMargins(16, 12, 16, 12), 12);
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    scaleLayout(theme, words, QMargins(), 4);
    row->addLayout(words, 1);
    parent->addLayout(row);
    Q_UNUSED(owner);
    return words;
}

QHBoxLayout* headLine(Theme& theme, const QString& title, const QString& detail, QWidget* owner) {
    auto* row = new QHBoxLayout;
    auto* bold = new Label(theme, title, Role::CardHead, Ink::Text, owner);
    bold->setElided(true);
    row->addWidget(bold, 1);
    row->addWidget(new Label(theme, detail, Role::Key, Ink::Text3, owner));
    return row;
}

void note(Theme& theme, QVBoxLayout* into, const QString& icon, Ink ink, const QString& text, QWidget* owner) {
    if (text.isEmpty()) { return; }
    auto* row = new QHBoxLayout;
    scaleLayout(theme, row, QMargins(), 8);
    row->addWidget(new IconLabel(theme, icon, 16, ink, IconStyle::Filled, owner), 0, Qt::AlignTop);
    auto* label = new Label(theme, text, Role::Support, Ink::Text2, owner);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    into->addLayout(row);
}

void clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (item->layout()) { clear(item->layout()); }
        delete item;
    }
}

}  // namespace

StatusPopover::StatusPopover(Theme& theme, QWidget* host) : Popover(theme, host, /*dim=*/false) {
    setAccessibleName(tr("Connection, unsent work and devices"));
}

void StatusPopover::fill(const StatusSnapshot& s) {
    clear(content());
    QWidget* owner = content()->parentWidget();
    const bool offline = s.link == StatusSnapshot::Link::Offline;
    const Ink linkInk = s.link == StatusSnapshot::Link::Online ? Ink::Ok : Ink::Warn;
    auto* link =
        section(m_theme, content(),
                new IconLabel(m_theme, offline ? QStringLiteral("cloud_off") : QStringLiteral("plug_connected"), 20,
                              linkInk, IconStyle::Filled, owner),
                owner);
    link->addLayout(headLine(m_theme, s.linkTitle.isEmpty() ? (offline ? tr("Offline") : tr("Online")) : s.linkTitle,
                             s.linkDetail, owner));
    note(m_theme, link, QStringLiteral("checkmark_circle"), Ink::Ok, s.worksOn, owner);
    note(m_theme, link, QStringLiteral("subtract_circle"), Ink::Text3, s.paused, owner);
    content()->addWidget(new Separator(m_theme, Qt::Horizontal, owner));

    auto* unsent = section(m_theme, content(),
                           new IconLabel(m_theme, QStringLiteral("arrow_export_up"), 20,
                                         s.unsent > 0 ? Ink::Warn : Ink::Text2, IconStyle::Regular, owner),
                           owner);
    unsent->addLayout(
        headLine(m_theme, s.unsentTitle.isEmpty() ? tr("Nothing is waiting to be sent") : s.unsentTitle, {}, owner));
    if (!s.unsentDetail.isEmpty()) {
        auto* detail = new Label(m_theme, s.unsentDetail, Role::Support, Ink::Text2, owner);
        detail->setWordWrap(true);
        unsent->addWidget(detail);
    }
    content()->addWidget(new Separator(m_theme, Qt::Horizontal, owner));

    if (!s.devices.isEmpty()) {
        int well = 0;
        auto* devices = section(
            m_theme, content(),
            new IconLabel(m_theme, QStringLiteral("usb_plug"), 20, Ink::Text2, IconStyle::Regular, owner), owner);
        auto* grid = new QGridLayout;
        scaleLayout(m_theme, grid, QMargins(), 6);
        for (int i = 0; i < s.devices.size(); ++i) {
            const auto& device = s.devices[i];
            well += device.state == LampState::Normal ? 1 : 0;
            auto* lamp = new Lamp(m_theme, device.state, device.name + device.trouble, owner);
            lamp->setTinted(true);
            grid->addWidget(lamp, i / 2, i % 2, Qt::AlignLeft);
        }
        devices->addLayout(headLine(m_theme, tr("Devices %1 / %2").arg(well).arg(s.devices.size()), {}, owner));
        devices->addLayout(grid);
        if (!s.deviceRemedy.isEmpty()) {
            auto* remedy = new Label(m_theme, s.deviceRemedy, Role::Support, Ink::Text2, owner);
            remedy->setWordWrap(true);
            devices->addWidget(remedy);
        }
        content()->addWidget(new Separator(m_theme, Qt::Horizontal, owner));
    }

    auto* foot = new QHBoxLayout;
    scaleLayout(m_theme, foot, QMargins(16, 12, 16, 12), 8);
    auto* reconnect = new Button(m_theme, tr("Reconnect now"), QStringLiteral("Ctrl+R"), Button::Kind::Normal, owner);
    auto* list = new Button(m_theme, tr("See unsent"), QStringLiteral("Ctrl+U"), Button::Kind::Normal, owner);
    connect(reconnect, &QPushButton::clicked, this, &StatusPopover::reconnectAsked);
    connect(list, &QPushButton::clicked, this, &StatusPopover::unsentAsked);
    auto* settings = new Button(m_theme, tr("Settings"), QStringLiteral("Ctrl+,"), Button::Kind::Quiet, owner);
    connect(settings, &QPushButton::clicked, this, &StatusPopover::settingsAsked);
    foot->addWidget(reconnect);
    foot->addWidget(list);
    foot->addWidget(settings);
    foot->addStretch(1);
    foot->addWidget(new KeyCap(m_theme, QStringLiteral("Esc"), tr("close"), owner));
    content()->addLayout(foot);
    content()->addStretch(1);
}

void StatusPopover::show(const StatusSnapshot& snapshot, const QRect& anchor) {
    fill(snapshot);
    const int width = std::min(m_theme.px(520), parentWidget()->width() - m_theme.px(24));
    content()->activate();
    const int height =
        std::min(content()->hasHeightForWidth() ? content()->heightForWidth(width) : content()->sizeHint().height(),
                 parentWidget()->height() - anchor.bottom() - m_theme.px(24));
    const int x = parentWidget()->width() - width - m_theme.px(16);
    openAt(QRect(x, anchor.bottom() + m_theme.px(8), width, height));
}

}  // namespace yc::ui
