// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/list_card.h"

#include "ui/common/domain_words.h"
#include "ui/common/option_button.h"
#include "ui/common/progress.h"
#include "ui/common/snapshot_feed.h"
#include "ui/counter/counter_words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace yc::ui {

namespace {
constexpr int problemsShown = 30;  // the returned file has them all
using Phase = workstation::BatchSnapshot::Phase;
}  // namespace

ListCard::ListCard(Theme& theme, workstation::BatchService& service, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_service(service) {
    setTitle(tr("List of persons"));
    setAccessibleName(tr("List of persons"));
    m_choosePath = [this](bool save, const QString& suggested) {
        return save ? QFileDialog::getSaveFileName(this, tr("List of persons"), suggested,
                                                   QStringLiteral("Excel (*.xlsx)"))
                    : QFileDialog::getOpenFileName(this, tr("List of persons"), {},
                                                   tr("Lists (*.xlsx *.csv *.txt);;All files (*)"));
    };
    auto* column = paddedBody(8);
    m_notice = new Notice(theme, Tone::Neutral, QStringLiteral("people_team"), {}, {}, this);
    column->addWidget(m_notice);
    m_progress = new Progress(theme, this);
    m_progress->setCancellable(true);
    m_progress->hide();
    column->addWidget(m_progress);
    for (int i = 0; i < Actions; ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        m_buttons[std::size_t(i)] = new OptionButton(theme, spec, this);
        column->addWidget(m_buttons[std::size_t(i)]);
        connect(m_buttons[std::size_t(i)], &QAbstractButton::clicked, this, [this, i] { run(Action(i)); });
    }
    m_problems = new QVBoxLayout;
    m_problems->setSpacing(0);
    body()->addLayout(m_problems);
    connect(m_progress, &Progress::cancelled, this, [this] { m_service.cancel(); });
    m_service.onBatch(
        deliverTo<workstation::BatchSnapshot>(this, [this](const Snapshot& snapshot) { show(snapshot); }));
}

QWidget* ListCard::firstOpen() const {
    for (const int i : {Take, Choose}) {
        if (!m_buttons[std::size_t(i)]->isRefused()) { return m_buttons[std::size_t(i)]; }
    }
    return nullptr;
}

QString ListCard::standing() const {
    const auto& s = *m_snapshot;
    if (s.accepted > 0 && s.listed == 0) { return tr("%n person(s) went to the departments", nullptr, s.accepted); }
    if (s.accepted > 0) { return tr("%1 went to the departments, %2 still to go").arg(s.accepted).arg(s.listed); }
    if (s.listed > 0) { return tr("%n person(s) on the list", nullptr, s.listed); }
    return tr("Nobody is on the list yet");
}

void ListCard::show(const Snapshot& snapshot) {
    m_snapshot = snapshot;
    const auto& s = *snapshot;
    setHint(tr("at most %1 persons").arg(s.most));
    QString support;
    Tone tone = s.listed + s.accepted > 0 ? Tone::Ok : Tone::Neutral;
    if (s.whyNot) {
        tone = Tone::Bad;
        support = tr("%1: %2").arg(qs(s.file), CounterWords::refusal(*s.whyNot));
    } else if (!s.file.empty() && s.phase != Phase::Reading) {
        support =
            tr("%1: %2 good, %3 wrong, %4 on the list already").arg(qs(s.file)).arg(s.good).arg(s.bad).arg(s.taken);
        if (s.bad > 0) { tone = Tone::Warn; }
        for (const auto& remark : s.remarks) { support += QStringLiteral("　") + qs(remark); }
    } else {
        support = tr("Every row is checked; nothing changes before you put the good rows on the list");
    }
    m_notice->setContent(tone, QStringLiteral("people_team"), standing(), support);
    switch (s.phase) {
    case Phase::Reading: m_progress->setValue(0, 0, tr("Reading %1").arg(qs(s.file))); break;
    case Phase::Taking:
        m_progress->setValue(s.doneNow, s.ofNow, tr("%1 of %2 on the list").arg(s.doneNow).arg(s.ofNow));
        break;
    case Phase::Accepting:
        m_progress->setValue(s.doneNow, s.ofNow, tr("%1 of %2 to the departments").arg(s.doneNow).arg(s.ofNow));
        break;
    case Phase::ForNumbers: m_progress->setValue(s.doneNow, s.ofNow, tr("Waiting for numbers from the centre")); break;
    case Phase::Idle:
    case Phase::Checked: break;
    }
    m_progress->setVisible(s.phase != Phase::Idle && s.phase != Phase::Checked);
    showActions();
    showProblems();
}

void ListCard::showActions() {
    const auto& s = *m_snapshot;
    const bool busy = s.phase != Phase::Idle && s.phase != Phase::Checked;
    const auto set = [&](Action action, const QString& title, const QString& detail, const QString& refused) {
        OptionButton* button = m_buttons[std::size_t(action)];
        OptionButton::Spec spec = button->spec();
        spec.title = title;
        spec.detail = detail;
        spec.inlineDetail = true;
        button->setSpec(spec);
        button->setRefused(refused);
    };
    const QString closed = s.mayChange ? QString() : tr("the list is closed");
    const QString wait = busy ? tr("wait, or cancel first") : closed;
    set(Choose, tr("Check a file"), tr("xlsx or csv"), wait);
    set(Take, tr("Put %n good row(s) on the list", nullptr, s.good), {},
        !wait.isEmpty() ? wait
        : s.good == 0   ? tr("check a file first")
                        : QString());
    set(Returned, tr("Save the wrong rows with their reasons"), tr("to be corrected and imported again"),
        s.bad == 0 ? tr("no row is wrong") : QString());
    set(Blank, tr("Save a blank list"), tr("for this situation"), {});
    set(Clear, tr("Take everybody off the list"), {},
        !wait.isEmpty() ? wait
        : s.listed == 0 ? tr("nobody is on it")
                        : QString());
}

void ListCard::showProblems() {
    while (auto* item = m_problems->takeAt(0)) {
        if (auto* line = item->layout()) {
            while (auto* inner = line->takeAt(0)) {
                delete inner->widget();
                delete inner;
            }
        }
        delete item->widget();
        delete item;
    }
    const auto& s = *m_snapshot;
    if (s.problems.empty()) { return; }
    m_problems->addWidget(new GroupHead(m_theme, tr("Wrong rows"), tr("row, reason"), this));
    for (int i = 0; i < int(s.problems.size()) && i < problemsShown; ++i) {
        const auto& problem = s.problems[std::size_t(i)];
        auto* row = new ValueRow(m_theme, tr("Row %1").arg(problem.row), qs(problem.text), Ink::Bad, this);
        row->setSeparated(true);
        auto* line = new QHBoxLayout;
        line->setContentsMargins(m_theme.cardPadding(), 0, m_theme.cardPadding(), 0);
        line->addWidget(row);
        m_problems->addLayout(line);
    }
    if (s.bad > problemsShown) {
        m_problems->addWidget(new ValueRow(m_theme, tr("and %n more", nullptr, s.bad - problemsShown),
                                           tr("in the saved file"), Ink::Text, this));
    }
}

void ListCard::run(Action action) {
    if (!m_snapshot || m_buttons[std::size_t(action)]->isRefused()) { return; }
    const QString base = QFileInfo(qs(m_snapshot->file)).completeBaseName();
    switch (action) {
    case Choose:
        if (const QString path = m_choosePath(false, {}); !path.isEmpty()) { m_service.check(path.toStdString()); }
        break;
    case Take: m_service.take(); break;
    case Returned:
        if (const QString path = m_choosePath(true, tr("%1-returned.xlsx").arg(base)); !path.isEmpty()) {
            m_service.saveReturned(path.toStdString(), answer(path));
        }
        break;
    case Blank:
        if (const QString path = m_choosePath(true, tr("list.xlsx")); !path.isEmpty()) {
            m_service.saveBlank(path.toStdString(), answer(path));
        }
        break;
    case Clear: m_service.clear(answer({})); break;
    case Actions: break;
    }
}

// Says the file that was saved, or why not; safe when the card is gone by then.
workstation::Answer ListCard::answer(const QString& path) {
    using Told = std::optional<domain::Refusal>;
    auto deliver = deliverTo<Told>(this, [this, path](const std::shared_ptr<const Told>& told) {
        if (*told) {
            Q_EMIT said(CounterWords::refusal(**told));
        } else if (!path.isEmpty()) {
            Q_EMIT said(tr("Saved: %1").arg(path));
        }
    });
    return [deliver](Told refusal) { deliver(std::make_shared<const Told>(std::move(refusal))); };
}

void ListCard::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::NoModifier && digit >= 0 && digit < Actions) {
        run(Action(digit));
        return;
    }
    Card::keyPressEvent(event);
}

}  // namespace yc::ui
