// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/slip_panel.h"

#include "ui/common/accessibility.h"
#include "ui/common/domain_words.h"
#include "ui/common/empty_state.h"
#include "ui/common/glyph_widgets.h"
#include "ui/handoff/way_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::ui {

using domain::ReceiptVerdict;
using workstation::HandoffSnapshot;
using Mode = SlipStanding::Mode;

namespace {

constexpr int labelRole = Qt::UserRole + 20;

struct VerdictLook {
    QString icon;
    IconStyle style;
    Ink ink;
    QString words;
};

VerdictLook lookOf(ReceiptVerdict verdict) {
    switch (verdict) {
    case ReceiptVerdict::Accepted:
        return {QStringLiteral("checkmark_circle"), IconStyle::Filled, Ink::Ok, SlipPanel::tr("accepted")};
    case ReceiptVerdict::Refused:
        return {QStringLiteral("dismiss_circle"), IconStyle::Filled, Ink::Bad, SlipPanel::tr("refused")};
    case ReceiptVerdict::Missing:
        return {QStringLiteral("subtract_circle"), IconStyle::Filled, Ink::Bad, SlipPanel::tr("not in the bag")};
    case ReceiptVerdict::Damaged:
        return {QStringLiteral("warning"), IconStyle::Filled, Ink::Warn, SlipPanel::tr("damaged")};
    case ReceiptVerdict::Unlisted:
        return {QStringLiteral("info"), IconStyle::Filled, Ink::Warn, SlipPanel::tr("not on the slip")};
    case ReceiptVerdict::Open: break;
    }
    return {QStringLiteral("circle"), IconStyle::Regular, Ink::Text3, SlipPanel::tr("not checked")};
}

}  // namespace

SlipStanding standingOf(const HandoffSnapshot& snapshot) {
    SlipStanding standing;
    if (!snapshot.open) { return standing; }
    const auto status = snapshot.open->row.status;
    const bool underWay = status == domain::SlipStatus::Dispatched || status == domain::SlipStatus::PartlyReceived;
    standing.mode = status == domain::SlipStatus::Draft ? Mode::Packing
                    : snapshot.open->toMe && underWay   ? Mode::Receiving
                                                        : Mode::Sent;
    standing.lines = int(snapshot.lines.size());
    standing.candidates = standing.mode == Mode::Packing ? int(snapshot.candidates.size()) : 0;
    for (const auto& line : snapshot.lines) {
        standing.marked += line.line.verdict != ReceiptVerdict::Open ? 1 : 0;
        standing.accepted += line.line.verdict == ReceiptVerdict::Accepted ? 1 : 0;
    }
    return standing;
}

// The tinted box that says what to scan, with the count in figures.
class SlipPanel::ScanCall : public QWidget {
public:
    ScanCall(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        followTheme(theme, this, [this] {
            updateGeometry();
            update();
        });
    }
    void setTexts(const QString& title, const QString& support, const QString& figure, const QString& of) {
        m_title = title;
        m_support = support;
        m_figure = figure;
        m_of = of;
        setReadable(this, QStringList{title, support, figure + of}.join(QStringLiteral("，")));
        update();
    }
    QSize sizeHint() const override {
        return {m_theme.px(400), m_theme.px(m_theme.density() == Density::Compact ? 68 : 84)};
    }
    QSize minimumSizeHint() const override { return {m_theme.px(240), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        glyphs::paintBox(painter, rect(), t.accentWeak, t.accentLine, m_theme.px(8));
        painter.drawPixmap(
            m_theme.px(20), (height() - m_theme.px(32)) / 2,
            m_theme.icon(QStringLiteral("barcode_scanner"), 32, t.accent, IconStyle::Regular, devicePixelRatioF()));
        const QFont big = m_theme.font(Role::Ticket);
        const QFont body = m_theme.font(Role::Body);
        const int ofWidth = QFontMetrics(body).horizontalAdvance(m_of);
        const int figureWidth = QFontMetrics(big).horizontalAdvance(m_figure);
        int right = width() - m_theme.px(20);
        painter.setFont(body);
        painter.setPen(t.text2);
        painter.drawText(QRect(right - ofWidth - 1, m_theme.px(6), ofWidth + 1, height()),
                         Qt::AlignVCenter | Qt::AlignRight, m_of);
        right -= ofWidth + m_theme.px(6);
        painter.setFont(big);
        painter.setPen(t.accent);
        painter.drawText(QRect(right - figureWidth - 1, 0, figureWidth + 1, height()),
                         Qt::AlignVCenter | Qt::AlignRight, m_figure);
        const int left = m_theme.px(72);
        const int room = std::max(0, right - figureWidth - left - m_theme.px(16));
        const QFont title = m_theme.font(Role::Title);
        const QFont support = m_theme.font(Role::Support);
        const int middle = height() / 2;
        painter.setFont(title);
        painter.setPen(t.text);
        painter.drawText(QRect(left, middle - m_theme.px(28), room, m_theme.px(28)), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(title).elidedText(m_title, Qt::ElideRight, room));
        painter.setFont(support);
        painter.setPen(t.text2);
        painter.drawText(QRect(left, middle + m_theme.px(2), room, m_theme.px(22)), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(support).elidedText(m_support, Qt::ElideRight, room));
    }

private:
    Theme& m_theme;
    QString m_title, m_support, m_figure, m_of;
};

// The last two scans, newest first, with what they did.
class SlipPanel::Echoes : public QWidget {
public:
    Echoes(Theme& theme, QWidget* parent) : QWidget(parent) {
        auto* row = new QHBoxLayout(this);
        scaleLayout(theme, row, QMargins(0, 0, 0, 0), 6);
        for (int i = 0; i < 2; ++i) {
            m_icons[i] = new IconLabel(theme, QStringLiteral("checkmark_circle"), 16, Ink::Ok, IconStyle::Filled, this);
            m_texts[i] = new Label(theme, Role::Support, Ink::Text2, this);
            m_texts[i]->setElided(true);
            row->addWidget(m_icons[i]);
            row->addWidget(m_texts[i], i == 1 ? 1 : 0);
            if (i == 0) { row->addSpacing(theme.px(16)); }
        }
    }
    void setSentence(const QString& sentence, bool good) {
        for (int i = 0; i < 2; ++i) {
            m_icons[i]->setVisible(i == 0);
            m_texts[i]->setVisible(i == 0);
        }
        m_icons[0]->setShape(good ? QStringLiteral("checkmark_circle") : QStringLiteral("warning"),
                             good ? Ink::Ok : Ink::Warn, IconStyle::Filled);
        m_texts[0]->setText(sentence);
    }
    void setEchoes(const std::vector<workstation::ScanEcho>& echoes) {
        for (std::size_t i = 0; i < 2; ++i) {
            const bool shown = i < echoes.size();
            m_icons[i]->setVisible(shown);
            m_texts[i]->setVisible(shown);
            if (!shown) { continue; }
            const workstation::ScanEcho& echo = echoes[i];
            m_icons[i]->setShape(echo.good ? QStringLiteral("checkmark_circle") : QStringLiteral("warning"),
                                 echo.good ? Ink::Ok : Ink::Warn, IconStyle::Filled);
            m_texts[i]->setText(QStringList{clockWords(echo.at), qs(echo.code), inOurLanguage(echo.zh, echo.en)}.join(
                QStringLiteral("\u2003")));
        }
    }

private:
    IconLabel* m_icons[2] = {};
    Label* m_texts[2] = {};
};

SlipPanel::SlipPanel(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("Slip"));
    m_way = new Label(theme, Role::RowName, Ink::Text2, this);
    m_way->setElided(true);
    m_manner = new Label(theme, tr("Handed over here, no courier. Each paper is signed for after the seal"),
                         Role::Support, Ink::Text3, this);
    m_manner->setElided(true);
    headLayout()->insertWidget(1, m_way, 1);
    headLayout()->addWidget(m_manner);
    m_empty = new EmptyState(theme, this);
    m_empty->setShape(QStringLiteral("box"));
    m_empty->setTexts(tr("No slip is open"), tr("Scan the label of a paper: its slip opens by itself"));
    body()->addWidget(m_empty, 1);
    m_content = new QWidget(this);
    body()->addWidget(m_content, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    scaleLayout(theme, top, QMargins(16, 16, 16, 12), 12);
    m_call = new ScanCall(theme, m_content);
    m_echoes = new Echoes(theme, m_content);
    m_progress = new QProgressBar(m_content);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Packed"));
    scaleFixedHeight(theme, m_progress, 6);
    top->addWidget(m_call);
    top->addWidget(m_echoes);
    top->addWidget(m_progress);
    m_code = new TextField(theme, tr("Short code of a torn label"), m_content);
    m_code->setPlaceholder(tr("as printed under the code, then Enter"));
    m_code->hide();
    top->addWidget(m_code);
    connect(m_code, &TextField::entered, this, [this] {
        const QString code = m_code->text().trimmed();
        if (code.isEmpty()) { return; }
        m_code->setText({});
        closeCode();
        Q_EMIT codeTyped(code);
    });
    column->addLayout(top);
    m_tableHead = new TableHead(theme, columns(), m_content);
    m_list = new RowList(theme, columns(), m_content);
    m_list->setAccessibleName(tr("Papers on the slip"));
    m_model = new QStandardItemModel(m_list);
    m_list->setModel(m_model);
    column->addWidget(m_tableHead);
    column->addWidget(m_list, 1);
    column->addWidget(new Separator(theme, Qt::Horizontal, m_content));
    auto* foot = new QHBoxLayout;
    scaleLayout(theme, foot, QMargins(16, 10, 16, 10), 8);
    m_foot = new Label(theme, Role::Body, Ink::Text, m_content);
    m_foot->setElided(true);
    m_footHint = new Label(theme, Role::Support, Ink::Text2, m_content);
    m_footKey = new KeyCap(theme, QStringLiteral("Ctrl+F12"), {}, m_content);
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_footHint);
    foot->addWidget(m_footKey);
    column->addLayout(foot);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_filling && index.isValid()) { Q_EMIT lineChosen(index.data(labelRole).toString()); }
    });
    connect(m_list, &RowList::toggled, this, [this] { markCurrent(ReceiptVerdict::Accepted); });
    connect(m_list, &RowList::agreed, this,
            [this](const QModelIndex& index) { Q_EMIT lineChosen(index.data(labelRole).toString()); });
}

QList<TableColumn> SlipPanel::columns() const {
    const bool receiving = m_standing.mode == Mode::Receiving;
    const QString where = receiving ? tr("Checked") : tr("Is now");
    if (m_narrow) { return {{QString(), 26}, {tr("Label"), 134}, {tr("Paper"), 0}, {tr("Form"), 64}, {where, 128}}; }
    return {{QString(), 28},
            {tr("Label"), 150},
            {tr("Paper"), 0},
            {tr("Applicant"), 84},
            {tr("Form"), 72},
            {where, 160},
            {tr("Time"), 56, Qt::AlignRight}};
}

void SlipPanel::askCode() {
    m_code->show();
    m_code->edit()->setFocus();
}

bool SlipPanel::closeCode() {
    if (!m_code->isVisible()) { return false; }
    m_code->hide();
    m_list->setFocus();
    return true;
}

void SlipPanel::say(const QString& sentence, bool good) {
    m_echoes->setVisible(true);
    m_echoes->setSentence(sentence, good);
}

void SlipPanel::setNarrow(bool narrow) {
    if (m_narrow == narrow) { return; }
    m_narrow = narrow;
    m_manner->setVisible(!narrow);
    m_tableHead->setColumns(columns());
    m_list->rows()->setColumns(columns());
    m_list->viewport()->update();
}

QString SlipPanel::currentLabel() const { return m_list->currentIndex().data(labelRole).toString(); }

void SlipPanel::setSnapshot(const HandoffSnapshot& snapshot) {
    m_standing = standingOf(snapshot);
    m_empty->setVisible(!snapshot.open);
    m_content->setVisible(snapshot.open.has_value());
    fillHead(snapshot);
    m_tableHead->setColumns(columns());
    m_list->rows()->setColumns(columns());
    fillLines(snapshot);
    fillFoot(snapshot);
}

void SlipPanel::fillHead(const HandoffSnapshot& snapshot) {
    const bool open = snapshot.open.has_value();
    m_way->setVisible(open);
    m_manner->setVisible(open && !m_narrow);
    if (!open) {
        setTitle(tr("Slip"));
        return;
    }
    setTitle(qs(snapshot.open->row.number.str()));
    const QString waybill = qs(snapshot.open->waybill);
    m_manner->setText(snapshot.open->route == domain::SlipRoute::Hand
                          ? tr("Handed over here, no courier. Each paper is signed for after the seal")
                      : waybill.isEmpty() ? routeWords(snapshot.open->route)
                                          : tr("%1, waybill %2").arg(routeWords(snapshot.open->route), waybill));
    m_way->setText(qs(snapshot.open->fromName) + QStringLiteral(" → ") + qs(snapshot.open->toName));
    const int total = m_standing.lines + m_standing.candidates;
    const int done = m_standing.mode == Mode::Receiving ? m_standing.marked : m_standing.lines;
    const QString of = tr("/ %n paper(s)", nullptr, total);
    const QString figure = QString::number(done);
    switch (m_standing.mode) {
    case Mode::Packing:
        m_call->setTexts(tr("Scan a label to pack it, again to take it out"),
                         tr("When all are in, scan the seal strip. No mouse, no choosing of rows first."), figure, of);
        break;
    case Mode::Receiving:
        m_call->setTexts(tr("Scan each paper against the slip"),
                         tr("Space accepts the current line, 2 not in the bag, 3 damaged, 4 refused."), figure, of);
        break;
    case Mode::Sent:
    case Mode::None:
        if (snapshot.open->row.status == domain::SlipStatus::Closed) {
            m_call->setTexts(tr("Signed for"), tr("What is disputed is settled by two persons; the rest stands."),
                             figure, of);
            break;
        }
        if (snapshot.open->row.status == domain::SlipStatus::Sealed) {
            m_call->setTexts(tr("Sealed, waits to leave"), tr("It leaves with the parcels on the right."), figure, of);
            break;
        }
        m_call->setTexts(tr("Sealed, with the other side"),
                         tr("They sign paper by paper. Scan a label to begin another slip."), figure, of);
        break;
    }
    m_echoes->setEchoes(snapshot.echoes);
    m_echoes->setVisible(!snapshot.echoes.empty());
    m_progress->setRange(0, std::max(1, total));
    m_progress->setValue(done);
}

void SlipPanel::fillLines(const HandoffSnapshot& snapshot) {
    m_filling = true;
    const QString before = currentLabel();
    const int row = m_list->currentIndex().row();
    m_model->clear();
    const QString fresh =
        !snapshot.echoes.empty() && snapshot.echoes.front().good ? qs(snapshot.echoes.front().code) : QString();
    for (const auto& line : snapshot.lines) { addLine(line, true, qs(line.line.label.str()) == fresh); }
    if (m_standing.mode == Mode::Packing) {
        for (const auto& line : snapshot.candidates) { addLine(line, false, false); }
    }
    int current = -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (!before.isEmpty() && m_model->index(i, 0).data(labelRole).toString() == before) { current = i; }
    }
    if (current < 0 && m_standing.mode == Mode::Receiving && m_model->rowCount() > 0) {
        current = std::clamp(row, 0, m_model->rowCount() - 1);
    }
    if (current >= 0) { m_list->setCurrentIndex(m_model->index(current, 0)); }
    m_filling = false;
}

void SlipPanel::addLine(const workstation::SlipLineView& line, bool packed, bool fresh) {
    const bool receiving = m_standing.mode != Mode::Packing;
    const VerdictLook verdict = lookOf(receiving ? line.line.verdict
                                       : packed  ? ReceiptVerdict::Accepted
                                                 : ReceiptVerdict::Open);
    RowCell mark;
    mark.icon = verdict.icon;
    mark.iconStyle = verdict.style;
    mark.iconInk = verdict.ink;
    RowCell label;
    label.text = qs(line.line.label.str());
    label.role = packed ? Role::Mono : Role::MonoBold;
    RowCell name;
    name.text = qs(line.line.name);
    name.role = packed ? Role::Body : Role::BodyBold;
    RowCell applicant;
    applicant.text = qs(line.applicantMasked);
    RowCell form;
    form.text = line.line.original ? tr("original") : tr("copy");
    RowCell where;
    if (m_standing.mode == Mode::Receiving) {
        where.text = verdict.words;
        where.ink = verdict.ink == Ink::Text3 ? Ink::Text3 : verdict.ink;
    } else {
        where.text = qs(line.whereNow);
        where.icon = packed ? QStringLiteral("box") : QStringLiteral("desk");
        where.role = packed ? Role::Body : Role::BodyBold;
    }
    RowCell time;
    time.text = line.at && packed ? clockWords(*line.at) : QString();
    time.role = Role::Support;
    time.ink = Ink::Text2;
    QList<RowCell> cells{mark, label, name};
    if (!m_narrow) { cells << applicant; }
    cells << form << where;
    if (!m_narrow) { cells << time; }
    auto* item = new QStandardItem;
    item->setData(QVariant::fromValue(cells), CellsRole);
    item->setData(label.text, labelRole);
    if (fresh) { item->setData(true, FreshRole); }
    const QString state = m_standing.mode == Mode::Packing ? (packed ? tr("packed") : tr("not packed")) : verdict.words;
    item->setData(QStringList{label.text, name.text, applicant.text, form.text, state, qs(line.whereNow)}.join(
                      QStringLiteral("，")),
                  Qt::AccessibleTextRole);
    item->setEditable(false);
    m_model->appendRow(item);
}

void SlipPanel::fillFoot(const HandoffSnapshot& snapshot) {
    m_footKey->hide();
    m_footHint->hide();
    if (m_standing.mode == Mode::Packing && m_standing.candidates > 0) {
        QStringList labels;
        for (const auto& line : snapshot.candidates) { labels << qs(line.line.label.str()); }
        m_foot->setText(
            tr("%n paper(s) missing: %1", nullptr, m_standing.candidates).arg(labels.join(QStringLiteral("、"))));
        if (m_standing.lines > 0) {
            m_footHint->setText(m_narrow ? tr("Seal a part")
                                         : tr("In parts: seal %1 now, %2 stay at the window")
                                               .arg(m_standing.lines)
                                               .arg(m_standing.candidates));
            m_footHint->show();
            m_footKey->show();
        }
    } else if (m_standing.mode == Mode::Packing) {
        m_foot->setText(m_standing.lines > 0
                            ? tr("All papers for this unit are in the bag. Scan the seal strip or press F12.")
                            : tr("Nothing is packed yet."));
    } else if (m_standing.mode == Mode::Receiving) {
        const int open = m_standing.lines - m_standing.marked;
        m_foot->setText(open > 0 ? tr("%n paper(s) not checked yet; they stay open", nullptr, open)
                                 : tr("All checked. F12 signs for them."));
    } else {
        m_foot->setText(tr("%n paper(s) sealed; signatures cannot be changed", nullptr, m_standing.lines));
    }
}

void SlipPanel::markCurrent(ReceiptVerdict verdict) {
    if (m_standing.mode == Mode::Receiving && !currentLabel().isEmpty()) {
        const QString label = currentLabel();
        const int next = m_list->currentIndex().row() + 1;
        Q_EMIT marked(label, verdict);
        if (next < m_model->rowCount()) { m_list->setCurrentIndex(m_model->index(next, 0)); }
    }
}

void SlipPanel::keyPressEvent(QKeyEvent* event) {
    if (m_standing.mode == Mode::Receiving && m_list->hasFocus() && !(event->modifiers() & ~Qt::KeypadModifier)) {
        switch (event->key()) {
        case Qt::Key_2: markCurrent(ReceiptVerdict::Missing); return;
        case Qt::Key_3: markCurrent(ReceiptVerdict::Damaged); return;
        case Qt::Key_4: markCurrent(ReceiptVerdict::Refused); return;
        default: break;
        }
    }
    Card::keyPressEvent(event);
}

}  // namespace yc::ui
