// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/login_page.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/glyphs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

// Dark half with the mark, large and small.
class BrandPane : public QWidget {
public:
    BrandPane(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        painter.fillRect(rect(), t.rail);
        const double s = m_theme.px(1000) / 1000.0;
        glyphs::paintMark(painter, QRectF(72 * s, 72 * s, 64 * s, 64 * s),
                          t.id == ThemeId::HighContrast ? t.accent : QColor(Qt::white));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.id == ThemeId::HighContrast ? QColor(0x33, 0x33, 0x33) : blend(t.railText, t.rail, 0.12),
                            7 * s, Qt::SolidLine, Qt::RoundCap));
        painter.drawRoundedRect(QRectF(346 * s, height() * 0.338, 480 * s, 408 * s), 80 * s, 80 * s);
        const double y = height() * 0.338 + 204 * s;
        painter.drawLine(QPointF(440 * s, y), QPointF(660 * s, y));
    }

private:
    Theme& m_theme;
};

}  // namespace

LoginPage::LoginPage(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_left = makeLeft();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(makeForm(), 1);
    followTheme(theme, this, [this] { m_left->setFixedWidth(std::min(m_theme.px(680), width() * 36 / 100)); });
    setFocusProxy(m_account);
}

QWidget* LoginPage::makeLeft() {
    auto* pane = new BrandPane(m_theme, this);
    auto* column = new QVBoxLayout(pane);
    scaleLayout(m_theme, column, QMargins(72, 176, 72, 60), 6);
    auto* name = new Label(m_theme, tr("Yichuang"), Role::Ticket, Ink::RailOnText, pane);
    followTheme(m_theme, name, [this, name] {
        QFont font = m_theme.font(Role::Ticket);
        font.setPixelSize(m_theme.px(54));
        name->setFont(font);
        name->setInk(m_theme.id() == ThemeId::HighContrast ? Ink::RailText : Ink::RailOnText);
    });
    column->addWidget(name);
    column->addSpacing(m_theme.px(10));
    for (const QString& line :
         {tr("One thing, one window, once."), tr("Intake, papers and hand-over go on without network.")}) {
        auto* label = new Label(m_theme, line, Role::Title, Ink::RailText, pane);
        label->setWordWrap(true);
        followTheme(m_theme, label, [this, label] {
            QFont font = m_theme.font(Role::Title);
            font.setWeight(QFont::Normal);
            label->setFont(font);
        });
        column->addWidget(label);
    }
    column->addStretch(1);
    column->addWidget(new Label(m_theme, tr("This machine"), Role::Body, Ink::RailText, pane));
    m_machine = new QWidget(pane);
    auto* lines = new QVBoxLayout(m_machine);
    scaleLayout(m_theme, lines, QMargins(0, 6, 0, 0), 8);
    column->addWidget(m_machine);
    return pane;
}

QWidget* LoginPage::makeForm() {
    auto* pane = new QWidget(this);
    auto* outer = new QVBoxLayout(pane);
    scaleLayout(m_theme, outer, QMargins(24, 24, 40, 24), 0);
    auto* form = new QWidget(pane);
    scaleFixedWidth(m_theme, form, 460);
    auto* column = new QVBoxLayout(form);
    scaleLayout(m_theme, column, QMargins(), 18);
    auto* title = new Label(m_theme, tr("Log in"), Role::Ticket, Ink::Text, form);
    followTheme(m_theme, title, [this, title] {
        QFont font = m_theme.font(Role::Ticket);
        font.setPixelSize(m_theme.px(27));
        title->setFont(font);
    });
    column->addWidget(title);
    m_account = new TextField(m_theme, tr("Staff number"), form);
    m_account->setLarge(true);
    m_account->setIcon(QStringLiteral("person"));
    m_account->edit()->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_password = new TextField(m_theme, tr("Password"), form);
    m_password->setLarge(true);
    m_password->setSecret(true);
    m_password->setIcon(QStringLiteral("lock_closed"));
    m_carrier = new TextField(m_theme, tr("Key carrier"), form);
    m_carrier->setLarge(true);
    m_carrier->setReadOnly(true);
    m_carrier->edit()->setFocusPolicy(Qt::NoFocus);
    m_carrier->setIcon(QStringLiteral("key"));
    m_carrier->setHint(tr("both are needed"));
    m_carrier->hide();
    column->addWidget(m_account);
    column->addWidget(m_password);
    column->addWidget(m_carrier);
    m_submit = new Button(m_theme, tr("Log in"), QStringLiteral("Enter"), Button::Kind::Primary, form);
    m_submit->setLarge(true);
    column->addSpacing(m_theme.px(6));
    column->addWidget(m_submit);
    auto* notice = new Notice(m_theme, Tone::Neutral, QStringLiteral("info"), {}, {}, form);
    m_notice = notice;
    m_notice->hide();
    column->addWidget(m_notice);
    auto* foot = new QHBoxLayout;
    scaleLayout(m_theme, foot, QMargins(), 12);
    foot->addWidget(new KeyCap(m_theme, QStringLiteral("F1"), tr("help"), form));
    foot->addStretch(1);
    foot->addWidget(new KeyCap(m_theme, QStringLiteral("Alt+E"), tr("Chinese"), form));
    foot->addStretch(1);
    m_offline = new Label(m_theme, Role::Support, Ink::Text3, form);
    foot->addWidget(m_offline);
    column->addLayout(foot);
    outer->addStretch(1);
    // Not by alignment: a height for the whole width would be asked, and the form cut.
    auto* centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(form);
    centre->addStretch(1);
    outer->addLayout(centre);
    outer->addStretch(1);
    m_hall = new Label(m_theme, Role::Support, Ink::Text3, pane);
    outer->addWidget(m_hall, 0, Qt::AlignRight);
    connect(m_submit, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_account, &TextField::entered, this, [this] {
        Q_EMIT accountEntered(m_account->text().trimmed());
        m_password->setFocus();
    });
    connect(m_password, &TextField::entered, this, &LoginPage::submit);
    connect(m_password, &TextField::textEdited, this, [this] { m_password->setError({}); });
    return pane;
}

void LoginPage::setPlace(const QString& place) {
    m_submit->setText(place.isEmpty() ? tr("Log in") : tr("Log in to %1").arg(place));
    m_submit->setAccessibleName(m_submit->text());
}

void LoginPage::setHall(const QString& hall, const QString& version) {
    m_hall->setText(tr("%1   version %2").arg(hall, version));
}

void LoginPage::setMachine(const QList<MachineLine>& lines) {
    QLayout* layout = m_machine->layout();
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const MachineLine& line : lines) {
        auto* rowWidget = new QWidget(m_machine);
        scaleFixedHeight(m_theme, rowWidget, 28);
        auto* row = new QHBoxLayout(rowWidget);
        scaleLayout(m_theme, row, QMargins(), 12);
        row->addWidget(new IconLabel(m_theme, line.icon, 20, Ink::RailText, IconStyle::Regular, rowWidget));
        const Ink bright = m_theme.id() == ThemeId::HighContrast ? Ink::RailText : Ink::RailOnText;
        row->addWidget(new Label(m_theme, line.name, Role::Body, bright, rowWidget), 1);
        row->addWidget(new Label(m_theme, line.state, Role::Body, Ink::RailText, rowWidget));
        layout->addWidget(rowWidget);
    }
}

void LoginPage::setNotice(const QString& notice) {
    static_cast<Notice*>(m_notice)->setContent(Tone::Neutral, QStringLiteral("info"), {}, notice);
    m_notice->setVisible(!notice.isEmpty());
}

void LoginPage::setKeyCarrier(bool needed, bool present, const QString& words) {
    m_carrier->setVisible(needed);
    m_carrier->setText(words);
    m_carrier->setTrailing(present ? tr("present") : tr("not inserted"), present ? Tone::Ok : Tone::Warn,
                           present ? QStringLiteral("checkmark_circle") : QStringLiteral("warning"));
}

void LoginPage::setOfflineRule(const QString& words) { m_offline->setText(words); }
void LoginPage::setAccountName(const QString& name) { m_account->setTrailing(name); }

void LoginPage::refuse(const QString& sentence) {
    setBusy(false);
    m_password->setText({});
    m_password->setError(sentence);
    m_password->setFocus();
}

void LoginPage::setBusy(bool busy) {
    m_submit->setEnabled(!busy);
    m_account->setEnabled(!busy);
    m_password->setEnabled(!busy);
}

void LoginPage::reset() {
    setBusy(false);
    m_password->setText({});
    m_password->setError({});
    (m_account->text().isEmpty() ? m_account : m_password)->setFocus();
}

void LoginPage::submit() {
    const QString account = m_account->text().trimmed();
    m_account->setError(account.isEmpty() ? tr("Enter the staff number") : QString());
    if (account.isEmpty()) {
        m_account->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_password->setError(tr("Enter the password"));
        m_password->setFocus();
        return;
    }
    m_password->setError({});
    setBusy(true);
    Q_EMIT loginAsked(account, m_password->text());
}

void LoginPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().bg);
}

void LoginPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_left->setFixedWidth(std::min(m_theme.px(680), width() * 36 / 100));
}

void LoginPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F1) {
        Q_EMIT helpAsked();
    } else if (event->key() == Qt::Key_E && event->modifiers() & Qt::AltModifier) {
        Q_EMIT languageAsked();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace yc::ui
