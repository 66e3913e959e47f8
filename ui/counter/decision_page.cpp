// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/decision_page.h"

#include "domain/intake/case_table.h"
#include "domain/intake/promise.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/option_button.h"
#include "ui/common/overlay_scroll.h"
#include "ui/common/table_head.h"
#include "ui/counter/fee_card.h"
#include "ui/counter/other_decision.h"

#include <algorithm>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace yc::ui {

using workstation::CounterAct;

namespace {

const QList<TableColumn>& distributionColumns() {
    static const QList<TableColumn> columns{{{}, 118}, {{}, 0}, {{}, 56}, {{}, 170}, {{}, 64, Qt::AlignRight}};
    return columns;
}

// One line of the distribution, cells under their head.
class DistributionLine : public QWidget {
public:
    DistributionLine(Theme& theme, const QStringList& cells, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_cells(cells) {
        setAccessibleName(cells.join(QStringLiteral("，")));
        followTheme(theme, this,
                    [this] { setFixedHeight(m_theme.px(m_theme.density() == Density::Compact ? 34 : 42)); });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const auto rects = columnRects(m_theme, distributionColumns(), width(), height());
        for (int i = 0; i < rects.size() && i < m_cells.size(); ++i) {
            const QFont font = m_theme.font(i == 3 ? Role::Support : Role::Body);
            painter.setFont(font);
            painter.setPen(i == 3 ? t.text2 : t.text);
            const int room = rects[i].width() - m_theme.px(i + 1 < rects.size() ? 8 : 0);
            painter.drawText(QRect(rects[i].left(), 0, room, height()),
                             int(Qt::AlignVCenter | distributionColumns()[i].align),
                             QFontMetrics(font).elidedText(m_cells[i], Qt::ElideRight, room));
        }
        painter.fillRect(0, height() - 1, width(), 1, t.line);
    }

private:
    Theme& m_theme;
    QStringList m_cells;
};

QScrollArea* column(Theme& theme, QWidget* parent, QVBoxLayout** layout) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* body = new QWidget;
    body->setAutoFillBackground(false);
    *layout = new QVBoxLayout(body);
    scaleLayout(theme, *layout, QMargins(), 16);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    overlayScrollBar(theme, scroll);
    return scroll;
}

}  // namespace

DecisionPage::DecisionPage(Theme& theme, workstation::CounterService& service, QWidget* parent)
    : CounterPage(theme, service, parent), m_choices(new QButtonGroup(this)), m_ways(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(), 16);
    QVBoxLayout* left = nullptr;
    QVBoxLayout* right = nullptr;
    row->addWidget(column(theme, this, &left), 10);
    row->addWidget(column(theme, this, &right), 11);
    buildLeft(left);
    buildRight(right);
}

void DecisionPage::buildLeft(QVBoxLayout* left) {
    auto* card = new Card(m_theme, this);
    card->setTitle(tr("What may be decided"));
    card->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("1"), tr("to"), card));
    card->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("8"), tr("choose,"), card));
    card->headLayout()->addWidget(new KeyCap(m_theme, QStringLiteral("F12"), tr("acts"), card));
    auto* body = card->paddedBody(8);
    const QString titles[kChoices] = {
        tr("Accept"),   tr("Accept with tolerance"), tr("One-time notice"), tr("Do not accept"),
        tr("Withdraw"), tr("Correct on the spot"),   tr("Terminate"),       tr("Later date")};
    for (int i = 0; i < kChoices; ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = titles[i];
        spec.inlineDetail = true;
        spec.titleWidth = 96;
        spec.height = m_theme.density() == Density::Compact ? 40 : 52;
        m_options[i] = new OptionButton(m_theme, spec, card);
        m_choices->addButton(m_options[i]);
        connect(m_options[i], &QAbstractButton::clicked, this, [this, i] { choose(Choice(i + 1)); });
        body->addWidget(m_options[i]);
    }
    left->addWidget(card);
    m_effectCard = new Card(m_theme, this);
    m_effectCard->setTitle(tr("What F12 will do"));
    auto* lines = m_effectCard->paddedBody(8);
    m_effects = new QVBoxLayout;
    scaleLayout(m_theme, m_effects, QMargins(), 10);
    lines->addLayout(m_effects);
    m_distributionHead = new TableHead(m_theme, {}, m_effectCard);
    m_effectCard->body()->addWidget(m_distributionHead);
    m_distribution = new QVBoxLayout;
    m_distribution->setSpacing(0);
    m_effectCard->body()->addLayout(m_distribution);
    left->addWidget(m_effectCard);
    left->addStretch(1);
}

void DecisionPage::buildRight(QVBoxLayout* right) {
    m_other = new OtherDecision(m_theme, m_service, this);
    connect(m_other, &OtherDecision::changed, this, &DecisionPage::actChanged);
    right->addWidget(m_other);
    m_toleratedCard = new Card(m_theme, this);
    m_toleratedCard->setTitle(tr("Tolerated papers"));
    m_tolerated = new QVBoxLayout;
    m_tolerated->setSpacing(0);
    m_toleratedCard->body()->addLayout(m_tolerated);
    right->addWidget(m_toleratedCard);
    m_fees = new FeeCard(m_theme, m_service, this);
    connect(m_fees, &FeeCard::said, this, [this](const QString& words) { say(words); });
    right->addWidget(m_fees);
    auto* card = new Card(m_theme, this);
    card->setTitle(tr("How results are handed over"));
    card->setHint(tr("as the applicant chooses"));
    auto* body = card->paddedBody(8);
    auto* ways = new QHBoxLayout;
    scaleLayout(m_theme, ways, QMargins(), 8);
    const QString names[3] = {tr("Window"), tr("By mail"), tr("E-licence")};
    const QString details[3] = {tr("all at once"), tr("to the address below"), tr("pushed online")};
    const char* icons[3] = {"desk", "mail", "phone"};
    const domain::DeliveryWay kinds[3] = {domain::DeliveryWay::Window, domain::DeliveryWay::Mail,
                                          domain::DeliveryWay::Online};
    for (int i = 0; i < 3; ++i) {
        OptionButton::Spec spec;
        spec.title = names[i];
        spec.detail = details[i];
        spec.icon = QLatin1String(icons[i]);
        spec.height = 58;
        m_delivery[i] = new OptionButton(m_theme, spec, card);
        m_ways->addButton(m_delivery[i]);
        connect(m_delivery[i], &QAbstractButton::clicked, this, [this, way = kinds[i]] { sendDelivery(way); });
        ways->addWidget(m_delivery[i], 1);
    }
    body->addLayout(ways);
    m_address = new TextField(m_theme, tr("Address for mail, confirmed by the applicant"), card);
    connect(m_address, &TextField::entered, this, [this] { sendDelivery(domain::DeliveryWay::Mail); });
    body->addWidget(m_address);
    m_address->hide();
    right->addWidget(card);
    m_paperCard = new Card(m_theme, this);
    m_paperCard->setTitle(tr("Papers to print"));
    m_papers = new QVBoxLayout;
    m_papers->setSpacing(0);
    m_paperCard->body()->addLayout(m_papers);
    right->addWidget(m_paperCard);
    right->addStretch(1);
}

void DecisionPage::setLayoutClass(LayoutClass layoutClass) { Q_UNUSED(layoutClass); }

void DecisionPage::clear(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) { delete item->widget(); }
        if (item->layout()) { clear(item->layout()); }
        delete item;
    }
}

DecisionPage::Choice DecisionPage::possible() const {
    switch (m_view->act.kind) {
    case CounterAct::Kind::AcceptTolerant: return Choice::Tolerant;
    case CounterAct::Kind::TellPromises:
        return countOf(*m_view, domain::Verdict::Tolerated) > 0 ? Choice::Tolerant : Choice::Accept;
    case CounterAct::Kind::IssueCorrection: return Choice::Correction;
    default: return Choice::Accept;
    }
}

void DecisionPage::setView(const CounterView& view) {
    const bool other = m_case != view->caseId;
    m_view = view;
    m_case = view->caseId;
    if (other) {
        m_other->clearWords();
        m_address->setText(qs(view->state->personal.deliveryAddress));
    }
    if (other || !m_other->isOurs() || !whyNot()[int(m_choice) - 1].isEmpty()) { m_choice = possible(); }
    refreshChoices();
    refreshEffects();
    refreshTolerated();
    m_fees->setView(view);
    refreshDelivery();
    refreshPapers();
}

QString DecisionPage::otherWhyNot(const workstation::CounterSnapshot& view) {
    const auto status = view.state->status;
    if (!view.readOnly) { return {}; }
    if (domain::permits(domain::caseTransitions(), domain::WithdrawCase::kind, status)) { return {}; }
    const bool ends = domain::permits(domain::caseTransitions(), domain::TerminateCase::kind, status);
    if (ends && !domain::papersLate(*view.state, view.today).empty()) { return {}; }
    const bool later = domain::permits(domain::caseTransitions(), domain::ExtendTolerance::kind, status);
    if (later && countOf(view, domain::Verdict::Tolerated) > 0) { return {}; }
    return tr("This case is decided. F5 calls the next");
}

// By choice, in their order; empty where it may be taken.
QStringList DecisionPage::whyNot() const {
    const int wrong = deficient(*m_view);
    const int tolerated = countOf(*m_view, domain::Verdict::Tolerated);
    const auto status = m_view->state->status;
    const bool awaiting = status == domain::CaseStatus::AwaitingCorrection;
    const QString open = m_view->unchecked > 0 ? tr("%1 lines are unchecked").arg(m_view->unchecked) : QString();
    const QString decided = m_view->readOnly || awaiting ? tr("Already decided") : QString();
    QStringList why;
    why << (wrong > 0       ? tr("%1 papers are missing or not in form").arg(wrong)
            : tolerated > 0 ? tr("%1 papers are still to follow").arg(tolerated)
                            : open);
    why << (wrong > 0        ? tr("%1 main papers are still open, so no tolerance yet").arg(wrong)
            : tolerated == 0 ? tr("No paper is tolerated")
                             : open);
    why << (wrong == 0 ? tr("Nothing is missing or wrong") : open) << QString();
    for (QString& reason : why) { reason = decided.isEmpty() ? reason : decided; }
    using domain::permits;
    const auto& table = domain::caseTransitions();
    why << (status == domain::CaseStatus::Draft                  ? tr("Nothing has been received; F5 ends the service")
            : permits(table, domain::WithdrawCase::kind, status) ? QString()
                                                                 : tr("Decided or ended; it cannot be withdrawn"));
    why << (permits(table, domain::CorrectOnSpot::kind, status) ? QString() : tr("Only while it is being checked"));
    const auto late = domain::papersLate(*m_view->state, m_view->today);
    why << (late.empty() || !permits(table, domain::TerminateCase::kind, status) ? tr("No tolerated paper is late")
                                                                                 : QString());
    why << (tolerated > 0 && permits(table, domain::ExtendTolerance::kind, status) ? QString()
                                                                                   : tr("No tolerated paper is open"));
    return why;
}

void DecisionPage::refreshChoices() {
    const QStringList why = whyNot();
    const int tolerated = countOf(*m_view, domain::Verdict::Tolerated);
    const QString detail[kChoices] = {tr("All papers are there"),
                                      tr("Tolerated papers: %1; they follow in time").arg(tolerated),
                                      tr("All papers go back, one notice lists everything"),
                                      tr("With a reason, and where to apply instead"),
                                      tr("The applicant asks for it; all papers go back"),
                                      tr("A slip of the pen, signed by the applicant"),
                                      tr("Tolerated papers did not come in time"),
                                      tr("Force majeure: a tolerated paper comes later")};
    for (int i = 0; i < kChoices; ++i) {
        OptionButton::Spec spec = m_options[i]->spec();
        spec.detail = detail[i];
        m_options[i]->setSpec(spec);
        m_options[i]->setRefused(why[i]);
    }
    m_options[int(Choice::Terminate) - 1]->setVisible(tolerated > 0 && m_view->readOnly);
    m_options[int(Choice::LaterDate) - 1]->setVisible(tolerated > 0 && m_view->readOnly);
    m_choices->setExclusive(false);
    for (int i = 0; i < kChoices; ++i) { m_options[i]->setChecked(int(m_choice) == i + 1 && why[i].isEmpty()); }
    const bool inner = m_choice == Choice::Refuse || m_choice == Choice::LaterDate;
    for (OptionButton* option : m_options) { option->setDormant(inner); }
    m_choices->setExclusive(true);
    m_other->setChoice(m_choice);
    Q_EMIT actChanged();
}

void DecisionPage::refreshEffects() {
    clear(m_effects);
    clear(m_distribution);
    const auto line = [this](const char* icon, const QString& text) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(12));
        row->addWidget(new IconLabel(m_theme, QLatin1String(icon), 20, Ink::Text2, IconStyle::Regular, m_effectCard), 0,
                       Qt::AlignTop);
        auto* label = new Label(m_theme, text, Role::Body, Ink::Text, m_effectCard);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        m_effects->addLayout(row);
    };
    const bool accepting = m_choice == Choice::Accept || m_choice == Choice::Tolerant;
    const auto& prints = m_view->prints;
    if (m_choice == Choice::Withdraw) {
        line("document_copy", tr("Prints two copies of the confirmation; what is decided stays decided"));
        line("box", tr("All papers go back to the applicant in one go, signed for"));
        line("info", tr("The centre decides; it cannot be done offline"));
    } else if (m_choice == Choice::Terminate) {
        line("document_copy", tr("Prints two copies of the notice of termination"));
        line("warning", tr("The broken promise goes on the credit record"));
    } else if (m_choice == Choice::LaterDate) {
        line("document_copy", tr("Prints two copies of the notice with the new date"));
        line("calendar_clock", tr("The promised end of the whole stays as it is"));
        line("info", tr("The centre decides; it cannot be done offline"));
    } else if (m_view->readOnly && m_view->act.kind == CounterAct::Kind::TellPromises) {
        line("handshake", tr("Accepted by silence, before anybody signed: the item is granted once the commitment is"));
        if (m_view->act.papers > 0) {
            line("print", tr("Prints %1 sheets; the applicant reads and signs").arg(m_view->act.papers));
        }
    } else if (m_view->readOnly) {
        line("document_checkmark", CounterWords::verdict(*m_view).sentence);
        line("arrow_undo", tr("After acceptance only withdrawal, correction or revocation remain"));
    } else if (m_choice == Choice::Refuse) {
        line("document_copy", tr("Prints the notice of non-acceptance with reason and authority"));
        line("box", tr("All papers go back to the applicant now"));
    } else if (m_choice == Choice::OnTheSpot) {
        line("document_copy", tr("Prints two copies of the confirmation; the applicant signs"));
        line("info", tr("The check goes on; no notice is needed for this"));
    } else if (m_view->act.whyNot) {
        line("info", CounterWords::refusal(m_view->act.whyNot));
    } else {
        line("print", prints.empty()
                          ? tr("Prints %1 papers").arg(m_view->act.papers)
                          : tr("Prints %1 papers from number %2; numbers are this window's own, also offline")
                                .arg(m_view->act.papers)
                                .arg(qs(prints.front().number)));
        if (accepting && m_view->act.kind == CounterAct::Kind::TellPromises) {
            line("handshake", tr("The applicant reads and signs; nothing is accepted yet"));
            line("arrow_undo", tr("Ctrl Z takes it back while the paper is here; its number becomes void"));
        } else if (accepting) {
            if (!m_view->state->promises.empty()) {
                line("handshake", tr("F12 says that the applicant has signed the commitments"));
            }
            QStringList units;
            for (const auto& row : m_view->distribution) { units << qs(row.unitName); }
            units.removeDuplicates();
            line("organization_horizontal",
                 tr("%1 items go to: %2").arg(m_view->distribution.size()).arg(units.join(tr(", "))));
            const auto& plan = m_view->resolution.plan;
            if (plan.promisedBy) {
                line("timer", tr("Clocks start today; the whole is promised by %1")
                                  .arg(CounterWords::monthDay(*plan.promisedBy)));
            }
            if (m_choice == Choice::Tolerant) {
                line("lock_closed", tr("No result is handed out before the tolerated papers are in"));
            }
        } else {
            line("box", tr("All papers go back to the applicant now"));
            line("calendar_clock",
                 tr("Corrections within %1 days at any window, without a ticket").arg(m_view->theme->correctionDays));
            line("arrow_undo", tr("Ctrl Z takes it back while the paper is here; its number becomes void"));
        }
    }
    const bool telling = m_view->act.kind == CounterAct::Kind::TellPromises;
    const bool rows = accepting && !telling && !m_view->distribution.empty();
    m_distributionHead->setVisible(rows);
    QList<TableColumn> head = distributionColumns();
    const QString titles[5] = {tr("Goes to"), tr("Item"), tr("Papers"), tr("Who keeps originals"), tr("Due")};
    for (int i = 0; i < 5; ++i) { head[i].title = titles[i]; }
    m_distributionHead->setColumns(head);
    if (!rows) { return; }
    for (const auto& row : m_view->distribution) {
        m_distribution->addWidget(
            new DistributionLine(m_theme,
                                 {qs(row.unitName), qs(row.itemName), tr("%1 papers").arg(row.materials),
                                  row.keeper.empty() ? tr("shown and given back") : qs(row.keeper),
                                  row.due ? CounterWords::monthDay(*row.due) : QStringLiteral("—")},
                                 m_effectCard));
    }
}

void DecisionPage::refreshTolerated() {
    clear(m_tolerated);
    QList<OtherDecision::Tolerated> papers;
    int count = 0;
    for (const auto& check : m_view->state->lines) {
        if (check.verdict != domain::Verdict::Tolerated) { continue; }
        const auto* material = m_view->theme->material(check.material);
        const auto* line = m_view->resolution.line(check.material);
        const auto* item = line && !line->origins.empty() ? m_view->theme->item(line->origins.front().item) : nullptr;
        auto* row = new ValueRow(m_theme, material ? qs(material->name) : qs(check.material.str()),
                                 check.tolerateUntil
                                     ? tr("by %1, at any window").arg(CounterWords::monthDay(*check.tolerateUntil))
                                     : QString(),
                                 Ink::Warn, m_toleratedCard);
        row->setSeparated(true);
        if (item) { row->setToolTip(qs(item->name)); }
        row->setContentsMargins(m_theme.cardPadding(), 0, m_theme.cardPadding(), 0);
        m_tolerated->addWidget(row);
        if (check.tolerateUntil) {
            papers.append(
                {check.material, material ? qs(material->name) : qs(check.material.str()), *check.tolerateUntil});
        }
        ++count;
    }
    m_toleratedCard->setVisible(count > 0);
    m_other->setTolerated(papers);
}

void DecisionPage::refreshDelivery() {
    const domain::DeliveryWay ways[3] = {domain::DeliveryWay::Window, domain::DeliveryWay::Mail,
                                         domain::DeliveryWay::Online};
    m_ways->setExclusive(false);
    for (int i = 0; i < 3; ++i) {
        m_delivery[i]->setChecked(m_view->state->delivery == ways[i]);
        m_delivery[i]->setEnabled(!m_view->readOnly);
    }
    m_ways->setExclusive(true);
    m_address->setVisible(m_view->state->delivery == domain::DeliveryWay::Mail);
}

void DecisionPage::sendDelivery(domain::DeliveryWay way) {
    if (way == domain::DeliveryWay::Mail && m_address->text().trimmed().isEmpty()) {
        m_address->setText(qs(m_view->state->personal.applicant.address));
        m_address->show();
        if (m_address->text().isEmpty()) {
            m_address->edit()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_service.chooseDelivery(way, way == domain::DeliveryWay::Mail ? m_address->text().trimmed().toStdString()
                                                                   : std::string());
}

void DecisionPage::refreshPapers() {
    clear(m_papers);
    const auto add = [this](domain::PaperKind kind, const QString& right, bool last) {
        auto* row = new ValueRow(m_theme, CounterWords::paperTitle(kind), right, Ink::Text2, m_paperCard);
        row->setSeparated(!last);
        row->setContentsMargins(m_theme.cardPadding(), 0, m_theme.cardPadding(), 0);
        m_papers->addWidget(row);
    };
    // What exists, and whether it ever came out of a printer: after a power cut nobody has to remember.
    const auto addRecorded = [&](const domain::PaperRecord& paper) {
        const QString words = paper.voided        ? tr("void, %1")
                              : paper.prints == 0 ? tr("not printed yet, %1")
                                                  : tr("printed, %1");
        add(paper.kind, words.arg(qs(paper.number.str())), false);
    };
    if (m_view->readOnly || m_view->state->status == domain::CaseStatus::AwaitingCorrection) {
        m_paperCard->setTitle(tr("Papers of this case"));
        m_paperCard->setHint(tr("F10 prints again, marked"));
        for (const auto& paper : m_view->state->papers) { addRecorded(paper); }
    } else {
        m_paperCard->setTitle(tr("Papers to print"));
        m_paperCard->setHint(m_view->state->promises.empty() ? QString() : tr("F10 prints the commitment again"));
        for (const auto& paper : m_view->state->papers) {
            if (!paper.voided) { addRecorded(paper); }
        }
        for (std::size_t i = 0; i < m_view->prints.size(); ++i) {
            const auto& print = m_view->prints[i];
            add(print.kind, tr("%1 copies　%2").arg(print.copies).arg(qs(print.number)),
                i + 1 == m_view->prints.size());
        }
    }
    m_paperCard->setVisible(m_papers->count() > 0);
}

void DecisionPage::choose(Choice choice) {
    if (OptionButton* option = m_options[int(choice) - 1]; option->isRefused()) {
        say(option->accessibleDescription());
        return;
    }
    m_choice = choice;
    refreshChoices();
    refreshEffects();
    if (m_other->isOurs()) { firstOpen()->setFocus(Qt::OtherFocusReason); }
}

void DecisionPage::chooseOther() {
    if (!m_view) { return; }
    if (!m_view->readOnly) {
        choose(Choice::Refuse);
    } else {
        const QStringList why = whyNot();
        const bool late = why[int(Choice::Terminate) - 1].isEmpty();
        const bool back = why[int(Choice::Withdraw) - 1].isEmpty();
        choose(late ? Choice::Terminate : back ? Choice::Withdraw : Choice::LaterDate);
    }
}

void DecisionPage::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) || key < Qt::Key_1 || key > Qt::Key_8) {
        CounterPage::keyPressEvent(event);
        return;
    }
    const int digit = key - Qt::Key_0;
    if (m_choice == Choice::Refuse || m_choice == Choice::LaterDate) {
        m_other->digit(digit);
        return;
    }
    choose(Choice(digit));
}

bool DecisionPage::escape() {
    if (!m_other->isOurs()) { return false; }
    m_choice = possible();
    refreshChoices();
    refreshEffects();
    if (QWidget* first = firstOpen()) { first->setFocus(Qt::OtherFocusReason); }
    return true;
}

void DecisionPage::commit() {
    if (m_view && m_address->isVisible() && m_address->edit()->isModified()) {
        m_address->edit()->setModified(false);
        sendDelivery(domain::DeliveryWay::Mail);
    }
}

StepAct DecisionPage::act() const {
    if (!m_view) { return {}; }
    return m_other->isOurs() ? m_other->act() : CounterWords::act(*m_view, CounterStep::Decision);
}

void DecisionPage::carryOut() {
    commit();
    if (!m_other->isOurs()) {
        m_service.act();
        return;
    }
    m_other->carryOut();
    m_choice = possible();
    refreshChoices();
    refreshEffects();
}

QWidget* DecisionPage::firstOpen() const {
    if (m_other->isOurs()) { return m_other->firstField(); }
    OptionButton* option = m_options[int(m_choice) - 1];
    if (option->isEnabled()) { return option; }
    for (OptionButton* other : m_options) {
        if (other->isEnabled()) { return other; }
    }
    return const_cast<DecisionPage*>(this);
}

}  // namespace yc::ui
