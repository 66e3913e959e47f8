// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/find_parts.h"

#include "domain/core/numbers.h"
#include "ui/find/case_words.h"
#include "ui/hall/day_text.h"

#include <QPainter>
#include <QStandardItem>

namespace yc::ui {
namespace {

QStandardItem* itemOf(const QList<RowCell>& cells, const QString& spoken) {
    auto* item = new QStandardItem;
    item->setData(QVariant::fromValue(cells), CellsRole);
    item->setData(spoken, Qt::AccessibleTextRole);
    item->setEditable(false);
    return item;
}

RowCell cell(const QString& text, Role role = Role::Body, Ink ink = Ink::Text) {
    RowCell c;
    c.text = text;
    c.role = role;
    c.ink = ink;
    return c;
}

int partOf(int filter) {
    static constexpr int parts[] = {0, LimitPart, MaterialPart, PaperPart, QueuePart};
    return parts[filter];
}

}  // namespace

FilterButton::FilterButton(Theme& theme, QWidget* parent) : QToolButton(parent), m_theme(theme) {
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    followTheme(theme, this, [this] { updateGeometry(); });
}

void FilterButton::setWords(const QString& words) {
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

QSize FilterButton::sizeHint() const {
    return {QFontMetrics(m_theme.font(Role::SupportBold)).horizontalAdvance(text()) + m_theme.px(20), m_theme.px(30)};
}

void FilterButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    if (isChecked()) { glyphs::paintBox(painter, rect(), t.accentWeak, {}, m_theme.px(6), 0); }
    painter.setFont(m_theme.font(isChecked() ? Role::SupportBold : Role::Support));
    painter.setPen(isChecked() ? t.accent : underMouse() ? t.text : t.text2);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

TimelineRows::TimelineRows(Theme& theme, const QList<TableColumn>& columns, QObject* parent)
    : RowDelegate(theme, columns, parent), m_look(theme) {}

QSize TimelineRows::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.data(GroupRole).isValid()) { return {m_look.px(100), m_look.px(27)}; }
    return {RowDelegate::sizeHint(option, index).width(), m_look.px(33)};
}

FindParts::FindParts(const workstation::FindSnapshot& snapshot, Names items, domain::Date today)
    : m_snapshot(snapshot), m_items(std::move(items)), m_today(today) {
    const TimelineWords words(snapshot.names, m_items);
    m_lines.reserve(snapshot.timeline.size());
    for (const auto& row : snapshot.timeline) { m_lines.push_back(words.line(row)); }
}

bool FindParts::passes(const TimelineLine& line, int filter) const {
    return filter == 0 || (line.parts & partOf(filter)) != 0;
}

int FindParts::count(int filter) const {
    return int(
        std::count_if(m_lines.begin(), m_lines.end(), [&](const TimelineLine& line) { return passes(line, filter); }));
}

QString FindParts::filterName(int filter) {
    switch (filter) {
    case 1: return tr("Limits");
    case 2: return tr("Materials");
    case 3: return tr("Papers");
    case 4: return tr("Queue");
    default: return tr("All");
    }
}

QList<TableColumn> FindParts::timelineColumns(bool wide) {
    if (!wide) { return {{{}, 48}, {{}, 0}, {{}, 84}}; }
    return {{{}, 54}, {{}, 0}, {{}, 170}, {{}, 90, Qt::AlignRight}};
}

QList<QStandardItem*> FindParts::rows(int filter, bool wide) const {
    QList<QStandardItem*> all;
    const TimelineWords words(m_snapshot.names, m_items);
    std::optional<domain::Date> day;
    for (auto i = m_lines.size(); i-- > 0;) {
        if (!passes(m_lines[i], filter)) { continue; }
        const auto& row = m_snapshot.timeline[i];
        const domain::Date on = domain::localDate(row.at);
        if (on != day) {
            day = on;
            auto* head = new QStandardItem;
            const QString date = DayText::dateWeekday(on);
            head->setData(on == m_today ? tr("Today") + QStringLiteral("　") + date : date, GroupRole);
            head->setData(date, Qt::AccessibleTextRole);
            head->setFlags(Qt::ItemIsEnabled);
            all << head;
        }
        const TimelineLine& line = m_lines[i];
        RowCell sentence = cell(line.sentence, line.tone ? Role::BodyBold : Role::Body);
        sentence.icon = line.icon;
        sentence.iconStyle = line.tone ? IconStyle::Filled : IconStyle::Regular;
        sentence.iconInk = !line.tone                 ? Ink::Text2
                           : *line.tone == Tone::Bad  ? Ink::Bad
                           : *line.tone == Tone::Ok   ? Ink::Ok
                           : *line.tone == Tone::Hold ? Ink::Hold
                                                      : Ink::Warn;
        QList<RowCell> cells{cell(DayText::clock(row.at), Role::Body, Ink::Text2), sentence,
                             cell(words.who(row), Role::Support, Ink::Text2)};
        if (wide) {
            cells << cell(QLocale::c().toString(qlonglong(row.seq)).replace(QLatin1Char(','), QLatin1Char(' ')),
                          Role::Mono, Ink::Text3);
        }
        auto* item = itemOf(cells, DayText::clock(row.at) + QStringLiteral("，") + line.sentence +
                                       QStringLiteral("，") + words.who(row));
        if (line.tone) { item->setData(int(*line.tone), ToneRole); }
        all << item;
    }
    return all;
}

QStandardItem* FindParts::resultRow(const journal::CaseRow& row, const Names& names) {
    const QString who = fromUtf8(row.applicantMasked);
    const QString what = CaseWords::nameOf(names, row.theme.str()) + QStringLiteral("　") +
                         fromUtf8(domain::shortCaseNumber(row.number));
    RowCell left = cell(who.isEmpty() ? tr("no name yet") : who, Role::RowName);
    left.second = what;
    left.secondInk = Ink::Text2;
    left.lamp = CaseWords::lamp(row.status);
    RowCell right = cell(CaseWords::status(row.status), Role::Support, CaseWords::ink(row.status));
    if (row.tasks > 0 && row.tasksDone > 0 && row.tasksDone < row.tasks) {
        right.text += QStringLiteral(" %1/%2").arg(row.tasksDone).arg(row.tasks);
    }
    return itemOf({left, right}, left.text + QStringLiteral("，") + what + QStringLiteral("，") + right.text);
}

QStandardItem* FindParts::unitRow(const journal::UnitRow& unit, const Names& names) {
    RowCell left = cell(fromUtf8(unit.name) + (unit.original ? QString() : tr(" (copy)")), Role::Body);
    left.second = CaseWords::place(unit, names);
    left.secondInk = unit.status == domain::UnitStatus::Disputed ? Ink::Bad : Ink::Text2;
    return itemOf({left, cell(fromUtf8(unit.label.str()), Role::Mono, Ink::Text2)},
                  left.text + QStringLiteral("，") + left.second + QStringLiteral("，") + fromUtf8(unit.label.str()));
}

QStandardItem* FindParts::paperRow(const domain::PaperRecord& paper) {
    RowCell left = cell(CaseWords::paper(paper.kind), Role::Body, paper.voided ? Ink::Text3 : Ink::Text);
    left.second = fromUtf8(paper.number.str());
    RowCell right = cell(DayText::date(domain::localDate(paper.at)), Role::Support, Ink::Text2);
    if (paper.voided) {
        right.second = tr("voided");
        right.secondInk = Ink::Bad;
    } else {
        QStringList marks;
        if (!paper.sealedHash.empty()) { marks << tr("sealed"); }
        if (paper.reprints > 0) { marks << tr("reprinted %n times", nullptr, paper.reprints); }
        right.second = marks.join(QStringLiteral(" · "));
    }
    return itemOf({left, right}, left.text + QStringLiteral("，") + left.second + QStringLiteral("，") + right.text +
                                     QStringLiteral("，") + right.second);
}

ChipSpec FindParts::caseChip(const journal::CaseRow& row, const std::vector<workstation::TaskView>& tasks) {
    const LampState lamp = CaseWords::lamp(row.status);
    ChipSpec chip{CaseWords::status(row.status), lamp == LampState::Soon     ? Tone::Warn
                                                 : lamp == LampState::Normal ? Tone::Ok
                                                                             : Tone::Neutral};
    chip.large = true;
    std::optional<int> left;
    for (const auto& task : tasks) {
        const bool open =
            task.lamp != domain::Lamp::Done && task.row.promiseDue && task.row.decidedAt == domain::Instant{};
        if (open) { left = std::max(left.value_or(-1000), task.daysLeft); }
        if (open && task.lamp == domain::Lamp::Overdue) { chip.tone = Tone::Bad; }
    }
    if (left) { chip.text += *left < 0 ? tr(", %n days over", nullptr, -*left) : tr(", %n days left", nullptr, *left); }
    return chip;
}

QByteArray FindParts::proofTable(const std::vector<journal::TimelineRow>& rows) {
    QByteArray table("seq,at,recorded_at,kind,stream,version,command,actor,device,chain_hash\n");
    for (const auto& row : rows) {
        const std::string line = std::to_string(row.seq) + ',' + domain::isoInstant(row.at) + ',' +
                                 domain::isoInstant(row.recordedAt) + ',' + row.kind + ',' + row.stream.str() + ',' +
                                 std::to_string(row.version) + ',' + row.command.str() + ',' + row.actor.str() + ',' +
                                 row.device.str() + ',' + row.hash + '\n';
        table += QByteArray::fromStdString(line);
    }
    return table;
}

}  // namespace yc::ui
