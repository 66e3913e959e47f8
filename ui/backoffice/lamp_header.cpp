// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backoffice/lamp_header.h"

#include "ui/common/domain_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui {

LampHeader::LampHeader(Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(20, 0, 16, 0), 16);
    auto* names = new QVBoxLayout;
    scaleLayout(theme, names, QMargins(0, 2, 16, 2), 0);
    auto* title = new Label(theme, tr("Back office tasks"), Role::Title, Ink::Text, this);
    m_unit = new Label(theme, Role::Support, Ink::Text2, this);
    m_unit->setElided(true);
    names->addWidget(title);
    names->addWidget(m_unit);
    row->addLayout(names);
    using domain::Lamp;
    for (const auto lamp : {Lamp::Overdue, Lamp::DueSoon, Lamp::Paused, Lamp::Normal, Lamp::WaitsForOther}) {
        auto* widget = new ui::Lamp(theme, lampState(lamp), {}, this);
        row->addWidget(widget);
        m_lamps << std::pair(lamp, widget);
    }
    row->addStretch(1);
}

void LampHeader::setSnapshot(const workstation::BackOfficeSnapshot& snapshot) {
    m_unit->setText(qs(snapshot.unitName));
    for (const auto& [lamp, widget] : std::as_const(m_lamps)) {
        const auto found = snapshot.lamps.find(lamp);
        const int count = found == snapshot.lamps.end() ? 0 : found->second;
        widget->setState(lampState(lamp), QString::number(count) + QLatin1Char(' ') + lampText(lampState(lamp)));
    }
}

}  // namespace yc::ui
