// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/catalogue_header.h"

#include "ui/common/domain_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui {

CatalogueHeader::CatalogueHeader(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_when(new Label(theme, Role::Support, Ink::Text2, this))
    , m_title(new Label(theme, Role::Verdict, Ink::Text, this))
    , m_inForce(new Chip(theme, {}, this))
    , m_draft(new Chip(theme, {}, this))
    , m_saved(new Label(theme, Role::Support, Ink::Text2, this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(20, 0, 8, 0), 12);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch(1);
    names->addWidget(new Label(theme, tr("Catalogue"), Role::Title, Ink::Text, this));
    names->addWidget(m_when);
    names->addStretch(1);
    row->addLayout(names);
    row->addSpacing(theme.px(16));
    row->addWidget(m_title);
    row->addWidget(m_inForce);
    row->addWidget(m_draft);
    row->addWidget(m_saved, 1);
    m_title->setElided(true);
    m_saved->setElided(true);
    m_draft->hide();
}

void CatalogueHeader::setToday(domain::Date today) {
    m_when->setText(tr("Catalogue work") + QStringLiteral("　") + dayWords(today));
}

void CatalogueHeader::setSnapshot(const workstation::CatalogueSnapshot& snapshot) {
    const auto* theme = snapshot.theme();
    m_title->setText(theme ? qs(theme->alias.empty() ? theme->name : theme->alias) : QString());
    m_inForce->setVisible(theme != nullptr);
    if (theme) {
        ChipSpec chip;
        using S = domain::catalogue::ThemeStatus;
        chip.large = true;
        if (theme->status == S::Suspended || theme->status == S::Cancelled) {
            chip.text = theme->status == S::Suspended ? tr("suspended") : tr("cancelled");
            chip.tone = Tone::Warn;
            chip.icon = QStringLiteral("warning");
        } else if (!snapshot.themeInForce()) {
            chip.text = tr("new, not published yet");
            chip.tone = Tone::Warn;
            chip.icon = QStringLiteral("edit");
        } else {
            chip.text = tr("version %1 in force, from %2")
                            .arg(snapshot.inForce->version)
                            .arg(dayWords(snapshot.inForce->effectiveFrom));
            chip.tone = Tone::Ok;
            chip.icon = QStringLiteral("checkmark_circle");
        }
        m_inForce->setSpec(chip);
    }
    ChipSpec draft;
    draft.large = true;
    draft.text = tr("draft, %n changes", nullptr, int(snapshot.changes.size()));
    draft.tone = Tone::Warn;
    draft.icon = QStringLiteral("edit");
    m_draft->setSpec(draft);
    m_draft->setVisible(snapshot.draft && snapshot.themeInForce());
    m_saved->setText(snapshot.draft && snapshot.keptAt
                         ? tr("kept with every edit, %1").arg(clockWords(*snapshot.keptAt))
                         : QString());
    resizeEvent(nullptr);
}

QString CatalogueHeader::words() const {
    return QStringList{m_title->text(), m_inForce->spec().text, m_draft->isHidden() ? QString() : m_draft->spec().text,
                       m_saved->text()}
        .join(QLatin1Char(' '));
}

// Narrow: the age of the draft goes first.
void CatalogueHeader::resizeEvent(QResizeEvent*) { m_saved->setVisible(width() > m_theme.px(820)); }

}  // namespace yc::ui
