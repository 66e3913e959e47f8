// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_page.h"

#include "ui/common/accessibility.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/glyphs.h"
#include "ui/common/status_cluster.h"
#include "ui/common/text_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace yc::ui {

class FirstRunPage::StepRow : public QWidget {
public:
    StepRow(Theme& theme, int number, const FirstRunStep& step, FirstRunPage* page, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_current(step.state == FirstRunStep::State::Current) {
        auto* column = new QVBoxLayout(this);
        scaleLayout(theme, column, QMargins(24, 0, 24, 0), 0);
        auto* line = new QWidget(this);
        scaleFixedHeight(theme, line, 92);
        column->addWidget(line);
        auto* row = new QHBoxLayout(line);
        scaleLayout(theme, row, QMargins(), 24);
        addMark(row, number, step);
        addWords(row, step);
        addRight(row, number - 1, step, page);
        if (m_current && !step.inputs.isEmpty()) { addInputs(column, number - 1, step, page); }
        const QStringList spoken{step.title, step.result, step.trouble.isEmpty() ? step.detail : step.trouble};
        setReadable(line, spoken.join(QStringLiteral("，")));
    }
    QList<TextField*> fields() const { return m_fields; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        if (m_current) {
            painter.fillRect(rect(), t.accentWeak);
            glyphs::paintBox(painter, rect(), {}, t.focus, 0, m_theme.px(t.focusWidth));
        } else {
            painter.fillRect(0, height() - 1, width(), 1, t.line);
        }
    }

private:
    void addMark(QHBoxLayout* row, int number, const FirstRunStep& step) {
        if (step.state == FirstRunStep::State::Done) {
            row->addWidget(
                new IconLabel(m_theme, QStringLiteral("checkmark_circle"), 36, Ink::Ok, IconStyle::Regular, this));
        } else if (step.state == FirstRunStep::State::Skipped) {
            row->addWidget(new Disc(m_theme, QString::number(number), glyphs::DiscState::Dashed, this));
        } else {
            row->addWidget(new Disc(m_theme, QString::number(number), glyphs::DiscState::Weak, this));
        }
    }
    void addWords(QHBoxLayout* row, const FirstRunStep& step) {
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addStretch(1);
        words->addWidget(new Label(m_theme, step.title, Role::Verdict, Ink::Text, this));
        const bool trouble = !step.trouble.isEmpty();
        auto* detail =
            new Label(m_theme, trouble ? step.trouble : step.detail, Role::Body, trouble ? Ink::Bad : Ink::Text2, this);
        detail->setElided(true);
        words->addWidget(detail);
        words->addStretch(1);
        row->addLayout(words, 1);
    }
    void addInputs(QVBoxLayout* column, int index, const FirstRunStep& step, FirstRunPage* page) {
        auto* row = new QHBoxLayout;
        scaleLayout(m_theme, row, QMargins(60, 0, 0, 20), 16);
        for (const FirstRunStep::Input& input : step.inputs) {
            auto* field = new TextField(m_theme, input.label, this);
            field->setText(input.value);
            field->setSecret(input.secret);
            row->addWidget(field, 1);
            m_fields << field;
            connect(field, &TextField::entered, page, [this, field, page, index] {
                const auto at = m_fields.indexOf(field);
                if (at + 1 < m_fields.size()) {
                    m_fields[at + 1]->edit()->setFocus();
                } else {
                    Q_EMIT page->startAsked(index);
                }
            });
        }
        column->addLayout(row);
    }
    void addProgress(QHBoxLayout* row, int index, const FirstRunStep& step, FirstRunPage* page) {
        auto* box = new QVBoxLayout;
        box->setSpacing(m_theme.px(2));
        box->addStretch(1);
        auto* bar = new QProgressBar(this);
        bar->setTextVisible(false);
        bar->setRange(0, step.total);
        bar->setValue(step.done);
        bar->setAccessibleName(step.words);
        scaleFixedHeight(m_theme, bar, 12);
        scaleFixedWidth(m_theme, bar, 330);
        box->addWidget(bar);
        box->addWidget(new Label(m_theme, step.words, Role::Support, Ink::Text2, this));
        box->addStretch(1);
        row->addLayout(box);
        auto* cancel =
            new Button(m_theme, FirstRunPage::tr("Cancel"), QStringLiteral("Esc"), Button::Kind::Normal, this);
        connect(cancel, &QPushButton::clicked, page, [page, index] { Q_EMIT page->cancelAsked(index); });
        row->addWidget(cancel);
    }
    void addRight(QHBoxLayout* row, int index, const FirstRunStep& step, FirstRunPage* page) {
        if (m_current && step.total > 0) {
            addProgress(row, index, step, page);
            return;
        }
        if (m_current) {
            if (step.skippable) {
                auto* skip = new Button(m_theme, FirstRunPage::tr("Skip for now"), QStringLiteral("F8"),
                                        Button::Kind::Quiet, this);
                connect(skip, &QPushButton::clicked, page, [page, index] { Q_EMIT page->skipAsked(index); });
                row->addWidget(skip);
            }
            auto* start =
                new Button(m_theme, step.trouble.isEmpty() ? FirstRunPage::tr("Start") : FirstRunPage::tr("Try again"),
                           QStringLiteral("F12"), Button::Kind::Primary, this);
            connect(start, &QPushButton::clicked, page, [page, index] { Q_EMIT page->startAsked(index); });
            row->addWidget(start);
            return;
        }
        const bool done = step.state == FirstRunStep::State::Done;
        const Ink ink = done ? Ink::Ok : step.state == FirstRunStep::State::Failed ? Ink::Bad : Ink::Text2;
        row->addWidget(new Label(m_theme, step.result, done ? Role::BodyBold : Role::Body, ink, this));
    }
    Theme& m_theme;
    bool m_current;
    QList<TextField*> m_fields;
};

namespace {

Card* offer(Theme& theme, const QString& icon, const QString& title, const QString& text, Button* button,
            QWidget* parent) {
    auto* card = new Card(theme, parent);
    auto* body = card->paddedBody(8);
    auto* head = new QHBoxLayout;
    scaleLayout(theme, head, QMargins(), 10);
    head->addWidget(new IconLabel(theme, icon, 24, Ink::Accent, IconStyle::Regular, card));
    head->addWidget(new Label(theme, title, Role::Verdict, Ink::Text, card), 1);
    body->addLayout(head);
    auto* words = new Label(theme, text, Role::Body, Ink::Text2, card);
    words->setWordWrap(true);
    body->addWidget(words);
    body->addWidget(button, 0, Qt::AlignLeft);
    body->addStretch(1);
    return card;
}

}  // namespace

QList<FirstRunStep> FirstRunPage::standardSteps() {
    FirstRunStep connectStep{
        tr("Connect to the centre"), tr("Address and certificate are checked"), FirstRunStep::State::Current, {}};
    FirstRunStep enrol{tr("Enrol this machine"), tr("Its window, approved by an administrator"),
                       FirstRunStep::State::Waiting, tr("about 1 minute")};
    FirstRunStep fetch{tr("Fetch catalogue and common data"), tr("Later only what changed is fetched"),
                       FirstRunStep::State::Waiting, tr("about 10 seconds")};
    FirstRunStep devices{tr("Check devices"),
                         tr("Card reader, camera, scanner, signature pad, rating pad, two printers"),
                         FirstRunStep::State::Waiting, tr("about 1 minute")};
    FirstRunStep print{tr("Print a sample"), tr("A sample receipt: are letters and QR code clear"),
                       FirstRunStep::State::Waiting, tr("about 10 seconds")};
    devices.skippable = true;
    print.skippable = true;
    return {connectStep, enrol, fetch, devices, print};
}

FirstRunPage::FirstRunPage(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_list(nullptr) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("First run"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* head = new QWidget(this);
    scaleFixedHeight(theme, head, 64);
    auto* row = new QHBoxLayout(head);
    scaleLayout(theme, row, QMargins(70, 0, 24, 0), 8);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(new Label(theme, tr("First run"), Role::Title, Ink::Text, head));
    words->addWidget(
        new Label(theme, tr("After 5 steps tickets can be called; 4 and 5 may wait"), Role::Support, Ink::Text2, head));
    words->addStretch(1);
    row->addLayout(words, 1);
    m_cluster = new StatusCluster(theme, head);
    m_cluster->setFocusPolicy(Qt::NoFocus);
    m_cluster->setAttribute(Qt::WA_TransparentForMouseEvents);  // shows the same; there is nothing to open yet
    row->addWidget(m_cluster, 0, Qt::AlignVCenter);
    outer->addWidget(head);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    scaleLayout(theme, column, QMargins(0, 56, 0, 24), 24);
    auto* card = new Card(theme, middle);
    m_list = new QWidget(card);
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    card->body()->addWidget(m_list);
    column->addWidget(card);
    auto* offers = new QHBoxLayout;
    scaleLayout(theme, offers, QMargins(), 16);
    auto* alone = new Button(theme, tr("Try stand-alone"), QStringLiteral("Ctrl+T"), Button::Kind::Normal, this);
    auto* practise =
        new Button(theme, tr("Practise a newborn case"), QStringLiteral("Ctrl+G"), Button::Kind::Normal, this);
    connect(alone, &QPushButton::clicked, this, &FirstRunPage::standaloneAsked);
    connect(practise, &QPushButton::clicked, this, &FirstRunPage::practiceAsked);
    offers->addWidget(offer(theme, QStringLiteral("desktop_checkmark"), tr("Try it on this machine first"),
                            tr("It brings its own centre and a sample catalogue: from the ticket to the result. Sample "
                               "data is marked as such and never leaves this machine."),
                            alone, middle),
                      1);
    offers->addWidget(offer(theme, QStringLiteral("keyboard"), tr("All keys in ten minutes"),
                            tr("Four F-keys on the left look, four in the middle call, four on the right act. Digits "
                               "give a verdict, Enter goes on, F12 does it."),
                            practise, middle),
                      1);
    column->addLayout(offers);
    column->addStretch(1);
    auto* centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(middle, 20);
    centre->addStretch(1);
    followTheme(theme, middle, [this, middle] { middle->setMaximumWidth(m_theme.px(1180)); });
    outer->addLayout(centre, 1);
}

void FirstRunPage::setSteps(const QList<FirstRunStep>& steps) {
    m_steps = steps;
    qDeleteAll(m_rows);
    m_rows.clear();
    for (int i = 0; i < steps.size(); ++i) {
        auto* row = new StepRow(m_theme, i + 1, steps[i], this, m_list);
        m_list->layout()->addWidget(row);
        row->show();
        m_rows << row;
    }
    const int current = currentStep();
    const QList<TextField*> fields = current >= 0 ? m_rows[current]->fields() : QList<TextField*>();
    QWidget* focus = this;
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
        if ((*field)->text().isEmpty()) { focus = (*field)->edit(); }
    }
    focus->setFocus(Qt::OtherFocusReason);
}

void FirstRunPage::setStatus(const StatusSnapshot& status) { m_cluster->setSnapshot(status); }

int FirstRunPage::currentStep() const {
    for (int i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].state == FirstRunStep::State::Current) { return i; }
    }
    return -1;
}

QStringList FirstRunPage::inputs() const {
    QStringList values;
    const int current = currentStep();
    if (current < 0) { return values; }
    const auto fields = m_rows[current]->fields();
    for (const TextField* field : fields) { values << field->text(); }
    return values;
}

void FirstRunPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    painter.fillRect(rect(), t.bg);
    painter.fillRect(0, 0, width(), m_theme.px(64), t.surface);
    painter.fillRect(0, m_theme.px(64) - 1, width(), 1, t.line);
    glyphs::paintMark(painter, QRectF(m_theme.px(25), m_theme.px(16), m_theme.px(32), m_theme.px(32)), t.accent);
}

void FirstRunPage::keyPressEvent(QKeyEvent* event) {
    const int current = currentStep();
    const bool running = current >= 0 && m_steps[current].total > 0;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool act = event->key() == Qt::Key_F12 || (control && event->key() == Qt::Key_Return);
    if (act && current >= 0 && !running) {
        Q_EMIT startAsked(current);
    } else if (event->key() == Qt::Key_F8 && current >= 0 && !running && m_steps[current].skippable) {
        Q_EMIT skipAsked(current);
    } else if (event->key() == Qt::Key_Escape && running) {
        Q_EMIT cancelAsked(current);
    } else if (event->key() == Qt::Key_T && control) {
        Q_EMIT standaloneAsked();
    } else if (event->key() == Qt::Key_G && control) {
        Q_EMIT practiceAsked();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace yc::ui
