// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/progress.h"

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>

namespace yc::ui {

namespace {
constexpr int showAfterMs = 300;
constexpr int cancelAfterMs = 2000;
}  // namespace

Progress::Progress(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bar(new QProgressBar(this))
    , m_words(new Label(theme, Role::Body, Ink::Text2, this))
    , m_cancel(new Button(theme, tr("Cancel"), QStringLiteral("Esc"), Button::Kind::Normal, this))
    , m_show(new QTimer(this))
    , m_allow(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(), 12);
    m_bar->setTextVisible(false);
    scaleFixedHeight(theme, m_bar, 12);
    row->addWidget(m_bar, 1);
    row->addWidget(m_words);
    row->addWidget(m_cancel);
    m_show->setSingleShot(true);
    m_allow->setSingleShot(true);
    connect(m_show, &QTimer::timeout, this, &QWidget::show);
    connect(m_allow, &QTimer::timeout, m_cancel, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &Progress::cancelled);
}

void Progress::setValue(int done, int total, const QString& words) {
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_words->setText(words);
    m_bar->setAccessibleName(words);
}

void Progress::begin(const QString& words) {
    setValue(0, 0, words);
    m_cancel->hide();
    hide();
    m_show->start(showAfterMs);
    m_allow->start(cancelAfterMs);
}

void Progress::end() {
    m_show->stop();
    m_allow->stop();
    hide();
}

void Progress::setCancellable(bool cancellable) {
    m_allow->stop();
    m_cancel->setVisible(cancellable);
}

}  // namespace yc::ui
