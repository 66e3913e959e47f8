// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/try_panel.h"

#include "ui/common/domain_words.h"
#include "ui/common/option_button.h"
#include "ui/common/row_delegate.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

namespace catalogue = domain::catalogue;

namespace {
enum TryRole { KeyRole = Qt::UserRole + 30 };
constexpr int mostDigits = 9;
}  // namespace

TryPanel::TryPanel(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_left(new Card(theme, this))
    , m_right(new Card(theme, this))
    , m_questions(new RowList(theme, {{{}, 28}, {{}, 0}, {{}, 170, Qt::AlignRight}}, m_left))
    , m_questionRows(new QStandardItemModel(this))
    , m_optionBox(new QWidget(m_left))
    , m_optionLayout(new QVBoxLayout(m_optionBox))
    , m_outcome(new RowList(theme, {{{}, 0}, {{}, 110, Qt::AlignRight}}, m_right))
    , m_outcomeRows(new QStandardItemModel(this))
    , m_head(new AlarmHead(theme, m_right))
    , m_why(new Label(theme, Role::Support, Ink::Text2, m_right)) {
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(), 16);
    row->addWidget(m_left, 11);
    row->addWidget(m_right, 10);
    m_left->setTitle(tr("Try it"));
    m_left->setHint(tr("digits answer, Del clears; nothing is recorded"));
    m_questions->setModel(m_questionRows);
    m_questions->setAccessibleName(tr("Questions"));
    m_left->body()->addWidget(m_questions, 1);
    m_left->body()->addWidget(new Separator(theme, Qt::Horizontal, m_left));
    scaleLayout(theme, m_optionLayout, QMargins(14, 12, 14, 14), 8);
    m_left->body()->addWidget(m_optionBox);
    m_right->body()->addWidget(m_head);
    m_outcome->rows()->setTwoLines(true);
    m_outcome->setModel(m_outcomeRows);
    m_outcome->setAccessibleName(tr("What it comes to"));
    m_right->body()->addWidget(m_outcome, 1);
    m_right->body()->addWidget(new Separator(theme, Qt::Horizontal, m_right));
    auto* foot = new QHBoxLayout;
    scaleLayout(theme, foot, QMargins(16, 8, 16, 10), 0);
    foot->addWidget(m_why);
    m_why->setWordWrap(true);
    m_right->body()->addLayout(foot);
    connect(m_outcome->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_why->setText(explanation()); });
    connect(m_questions->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                const QString id = index.data(KeyRole).toString();
                if (id.isEmpty() || m_current.str() == id.toStdString()) { return; }
                m_current = domain::QuestionId(id.toStdString());
                showOptions();
            });
    // Space takes an item or leaves it.
    connect(m_outcome, &RowList::toggled, this, [this](const QModelIndex& index) {
        const domain::ItemId item(index.data(KeyRole).toString().toStdString());
        const auto* view = m_resolution.item(item);
        if (!view || view->locked || view->state == catalogue::ItemView::State::Unavailable) { return; }
        m_choice[item] = !view->chosen();
        resolve();
    });
}

void TryPanel::setSnapshot(const std::shared_ptr<const workstation::CatalogueSnapshot>& snapshot) {
    m_snapshot = snapshot;
    if (snapshot && snapshot->open != m_of) {
        m_of = snapshot->open;
        restart();
        return;
    }
    resolve();
}

void TryPanel::restart() {
    m_answers.clear();
    m_choice.clear();
    m_current = {};
    resolve();
}

void TryPanel::resolve() {
    if (!theme()) { return; }
    m_resolution = catalogue::resolve(*theme(), m_answers, m_choice);
    const auto* kept = m_resolution.question(m_current);
    if (!kept || kept->state == catalogue::QuestionView::State::Hidden) {
        m_current = m_resolution.nextQuestion.value_or(domain::QuestionId{});
    }
    showQuestions();
    showOptions();
    showOutcome();
}

void TryPanel::showQuestions() {
    const QSignalBlocker quiet(m_questions->selectionModel());
    m_questionRows->clear();
    int number = 0;
    int at = 0;
    for (const auto& view : m_resolution.questions) {
        if (view.state == catalogue::QuestionView::State::Hidden) { continue; }
        const auto* question = theme()->question(view.id);
        QStringList values;
        for (const auto& value : view.values) {
            const auto* option = question->option(value);
            values << (option ? qs(option->text) : qs(value));
        }
        const bool answered = view.state == catalogue::QuestionView::State::Answered;
        RowCell place;
        place.text = QString::number(++number);
        place.ink = answered ? Ink::Text2 : Ink::Accent;
        RowCell words;
        words.text = qs(question->text);
        words.role = answered ? Role::Body : Role::BodyBold;
        RowCell answer;
        answer.text = answered ? values.join(QStringLiteral("、")) : tr("open");
        answer.role = Role::SupportBold;
        answer.ink = answered ? Ink::Text : Ink::Text3;
        auto* row = new QStandardItem;
        row->setData(QVariant::fromValue(QList<RowCell>{place, words, answer}), CellsRole);
        row->setData(qs(view.id.str()), KeyRole);
        row->setData(words.text + QStringLiteral("，") + answer.text, Qt::AccessibleTextRole);
        if (view.id == m_current) { at = m_questionRows->rowCount(); }
        m_questionRows->appendRow(row);
    }
    m_questions->setCurrentIndex(m_questionRows->index(at, 0));
    m_questions->viewport()->update();
}

void TryPanel::showOptions() {
    for (OptionButton* option : std::as_const(m_options)) {
        option->hide();
        option->deleteLater();
    }
    m_options.clear();
    const auto* question = theme() ? theme()->question(m_current) : nullptr;
    if (!question) { return; }
    const auto* view = m_resolution.question(m_current);
    const auto effects = catalogue::consequences(*theme(), m_answers, m_current, m_choice);
    for (std::size_t i = 0; i < question->options.size(); ++i) {
        const auto& option = question->options[i];
        OptionButton::Spec spec;
        if (i < mostDigits) { spec.digit = QString::number(i + 1); }
        spec.title = qs(option.text);
        spec.detail = qs(option.hint);
        spec.height = 40;
        spec.inlineDetail = true;
        if (i < effects.size()) {
            const auto& effect = effects[i];
            const int more = effect.applicantLines - effect.applicantLinesBefore;
            spec.aside = effect.notCovered ? tr("not covered")
                         : more > 0        ? tr("%n papers more", nullptr, more)
                         : more < 0        ? tr("%n papers less", nullptr, -more)
                                           : tr("no more papers");
            spec.asideTone = effect.notCovered || more > 0 ? Tone::Warn : Tone::Neutral;
        }
        auto* button = new OptionButton(m_theme, spec, m_optionBox);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        button->setChecked(view &&
                           std::find(view->values.begin(), view->values.end(), option.value) != view->values.end());
        connect(button, &QAbstractButton::clicked, this, [this, i] { answer(int(i)); });
        m_optionLayout->addWidget(button);
        button->show();
        m_options << button;
    }
}

void TryPanel::answer(int option) {
    const auto* question = theme() ? theme()->question(m_current) : nullptr;
    if (!question || option < 0 || option >= int(question->options.size())) { return; }
    const auto& value = question->options[std::size_t(option)].value;
    catalogue::Answer given = catalogue::Answer::byHand(value);
    const auto before = m_answers.find(m_current);
    if (question->multiple && before != m_answers.end()) {
        given.values = before->second.values;
        const auto found = std::find(given.values.begin(), given.values.end(), value);
        found == given.values.end() ? void(given.values.push_back(value)) : void(given.values.erase(found));
    }
    std::optional<catalogue::Answer> taken;
    if (!given.values.empty()) { taken = given; }
    m_answers = catalogue::answersAfterChange(*theme(), m_answers, m_current, taken).answers;
    if (!question->multiple) { m_current = {}; }  // on to the next open one
    resolve();
}

void TryPanel::clearAnswer() {
    m_answers = catalogue::answersAfterChange(*theme(), m_answers, m_current, std::nullopt).answers;
    resolve();
}

void TryPanel::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < mostDigits && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        answer(digit);
    } else if (event->key() == Qt::Key_Delete && !m_current.empty()) {
        clearAnswer();
    } else {
        QWidget::keyPressEvent(event);
    }
}

QString TryPanel::whyLine(const catalogue::Release& release, const catalogue::Theme& theme,
                          const catalogue::MaterialLine& line) {
    QStringList items;
    QStringList rules;
    QString scenario;
    for (const auto& origin : line.origins) {
        items << tr("%1 (%2)").arg(SectionTables::itemName(theme, origin.item),
                                   SectionTables::unitName(release, origin.unit));
        if (origin.scenario) {
            const auto* found = theme.scenario(*origin.scenario);
            scenario = found ? qs(found->name) : qs(origin.scenario->str());
        }
        if (!origin.rule.empty() && !rules.contains(qs(origin.rule))) { rules << qs(origin.rule); }
    }
    QStringList words{items.join(QStringLiteral("、"))};
    if (!scenario.isEmpty()) { words << scenario; }
    words << (rules.isEmpty() ? tr("always") : rules.join(QStringLiteral("、")));
    return words.join(QStringLiteral(" · "));
}

void TryPanel::addGroup(const QString& title, const QString& detail) {
    auto* head = new QStandardItem;
    head->setData(title, GroupRole);
    head->setData(detail, Qt::DisplayRole);
    head->setFlags(Qt::NoItemFlags);
    m_outcomeRows->appendRow(head);
}

void TryPanel::addRow(const QString& name, const QString& why, const QString& aside, const QString& key, Ink ink) {
    RowCell words;
    words.text = name;
    words.second = why;
    RowCell end;
    end.text = aside;
    end.role = Role::Support;
    end.ink = ink;
    auto* row = new QStandardItem;
    row->setData(QVariant::fromValue(QList<RowCell>{words, end}), CellsRole);
    row->setData(key, KeyRole);
    row->setData(QStringList{name, aside, why}.join(QStringLiteral("，")), Qt::AccessibleTextRole);
    row->setToolTip(why);
    m_outcomeRows->appendRow(row);
}

QString TryPanel::explanation() const {
    const QModelIndex index = m_outcome->currentIndex();
    if (!index.isValid()) { return {}; }
    const auto cells = index.data(CellsRole).value<QList<RowCell>>();
    return cells.isEmpty() ? QString() : tr("%1: %2").arg(cells.first().text, index.data(Qt::ToolTipRole).toString());
}

QString TryPanel::summary() const {
    if (!theme()) { return {}; }
    if (m_resolution.notCovered) { return tr("Not covered: %1").arg(qs(m_resolution.notCovered->text)); }
    const auto* scenario = m_resolution.scenario ? theme()->scenario(*m_resolution.scenario) : nullptr;
    const QString name = scenario ? qs(scenario->name) : tr("Situation not known yet");
    return m_resolution.openQuestions > 0 ? tr("%1; %n questions open", nullptr, m_resolution.openQuestions).arg(name)
                                          : name;
}

void TryPanel::showOutcome() {
    const auto& release = *m_snapshot->shown;
    const int row = m_outcome->currentIndex().row();
    m_outcomeRows->clear();
    long fen = 0;
    for (const auto& fee : m_resolution.fees) { fen += fee.rate ? fee.rate->fen : 0; }
    const QString fees = m_resolution.fees.empty() ? tr("no fee")
                         : fen > 0 ? tr("%1 yuan").arg(double(fen) / 100, 0, 'f', fen % 100 == 0 ? 0 : 2)
                                   : tr("fee by the office");
    const QStringList figures{tr("%n items", nullptr, int(m_resolution.chosenItems().size())),
                              tr("%n papers to bring", nullptr, m_resolution.applicantLines()),
                              tr("%n fields", nullptr, int(m_resolution.form.size() + m_resolution.rowForm.size())),
                              tr("%n working days", nullptr, m_resolution.plan.promiseDays), fees};
    m_head->setContent(m_resolution.notCovered   ? Tone::Warn
                       : m_resolution.complete() ? Tone::Ok
                                                 : Tone::Accent,
                       m_resolution.notCovered ? QStringLiteral("warning") : QStringLiteral("checkmark_circle"),
                       summary(), m_resolution.notCovered ? QString() : figures.join(QStringLiteral("，")));
    using C = catalogue::LineCategory;
    for (const auto& [category, title] :
         {std::pair{C::Applicant, tr("The applicant brings")}, std::pair{C::FillIn, tr("Filled in on the form")},
          std::pair{C::Exempt, tr("Not asked for: shared data")}, std::pair{C::Produced, tr("Made by other items")}}) {
        bool first = true;
        for (const auto& line : m_resolution.lines) {
            if (line.category != category) { continue; }
            if (first) { addGroup(title, {}); }
            first = false;
            const auto* material = theme()->material(line.id);
            const QString copies =
                category != C::Applicant ? QString()
                : line.copies > 0
                    ? tr("%1 + %n copies", nullptr, line.copies).arg(tr("%n originals", nullptr, line.originals))
                    : tr("%n originals", nullptr, line.originals);
            addRow(material ? qs(material->name) : qs(line.id.str()), whyLine(release, *theme(), line),
                   line.tolerable ? tr("tolerable %1").arg(SectionTables::days(line.supplementDays)) : copies, {},
                   line.tolerable ? Ink::Warn : Ink::Text2);
        }
    }
    addGroup(tr("Items"), tr("Space takes one or leaves it"));
    for (const auto& view : m_resolution.items) {
        using S = catalogue::ItemView::State;
        const auto* plan = m_resolution.plan.item(view.id);
        QStringList waits;
        for (const auto& id : plan ? plan->waitsFor : std::vector<domain::ItemId>{}) {
            waits << SectionTables::itemName(*theme(), id);
        }
        const QString why = !view.reason.empty() ? qs(view.reason)
                            : waits.isEmpty()    ? tr("starts at once")
                                                 : tr("waits for %1").arg(waits.join(QStringLiteral("、")));
        const QString state = view.state == S::Unavailable ? tr("not possible")
                              : view.state == S::Declined  ? tr("left out")
                              : plan                       ? tr("by day %1").arg(plan->dueOffset)
                                                           : QString();
        const auto* item = theme()->item(view.id);
        addRow(SectionTables::itemName(*theme(), view.id) + QStringLiteral("　") +
                   SectionTables::unitName(release, item->unit),
               why, state, qs(view.id.str()), view.chosen() ? Ink::Text2 : Ink::Text3);
    }
    if (!m_resolution.fees.empty()) { addGroup(tr("Fees"), fees); }
    for (const auto& fee : m_resolution.fees) {
        addRow(SectionTables::itemName(*theme(), fee.item), fee.rate ? qs(fee.rate->text) : tr("which rate is open"),
               fee.rate && fee.rate->fen > 0
                   ? tr("%1 yuan").arg(double(fee.rate->fen) / 100, 0, 'f', fee.rate->fen % 100 == 0 ? 0 : 2)
                   : QString());
    }
    auto fields = m_resolution.form;
    fields.insert(fields.end(), m_resolution.rowForm.begin(), m_resolution.rowForm.end());
    addGroup(tr("Fields"), QString::number(fields.size()));
    for (const auto& field : fields) {
        const auto* known = theme()->field(field.id);
        QStringList items;
        for (const auto& id : field.items) { items << SectionTables::itemName(*theme(), id); }
        addRow(known ? qs(known->label) : qs(field.id.str()), items.join(QStringLiteral("、")),
               field.required ? tr("required") : tr("optional"));
    }
    constexpr int firstLine = 1;  // under its head
    const int at = std::clamp(row, std::min(firstLine, m_outcomeRows->rowCount() - 1), m_outcomeRows->rowCount() - 1);
    m_outcome->setCurrentIndex(m_outcomeRows->index(at, 0));
    m_why->setText(explanation());
}

}  // namespace yc::ui
