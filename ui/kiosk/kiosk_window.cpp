// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_window.h"

#include "ui/common/snapshot_feed.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

namespace yc::ui {
namespace {

constexpr int bigSlots = 8;
constexpr int lowSlots = 6;
constexpr int answerSeconds = 20;

// What a theme is about, by a word of its name; life events have an icon, the others a list.
QString iconOf(const QString& name) {
    static const struct {
        const char16_t* word;
        const char* icon;
    } table[] = {{u"出生", "home_heart"},
                 {u"新生", "home_heart"},
                 {u"餐饮", "food"},
                 {u"企业开办", "building_retail"},
                 {u"开办", "building_retail"},
                 {u"房", "building_home"},
                 {u"退休", "calendar_person"},
                 {u"就业", "person_briefcase"},
                 {u"身后", "document_person"},
                 {u"证", "certificate"}};
    for (const auto& row : table) {
        if (name.contains(QString::fromUtf16(row.word))) { return QLatin1String(row.icon); }
    }
    return QStringLiteral("document_bullet_list");
}

}  // namespace

KioskWindow::KioskWindow(Theme& theme, workstation::KioskService& service, QTranslator* chinese, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_service(service), m_chinese(chinese), m_pages(theme), m_clock(systemClock()) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFocusPolicy(Qt::StrongFocus);
    build();
    followTheme(theme, this, [this] { arrange(); });
    m_service.onKiosk(
        deliverTo<Snapshot>(this, [this](const std::shared_ptr<const Snapshot>& snapshot) { present(snapshot); }));
    startTimer(1000);
}

void KioskWindow::build() {
    for (int i = 0; i <= bigSlots; ++i) {
        auto* tile = new KioskTile(m_theme, i < bigSlots ? KioskTile::Look::Theme : KioskTile::Look::Small, this);
        connect(tile, &QAbstractButton::clicked, this, [this, i] {
            if (i < m_shown.size()) { chosen(Entry(m_shown[i])); }
        });
        tile->installEventFilter(this);
        m_tiles << tile;
    }
    const auto tool = [this](KioskTile::Look look) {
        auto* tile = new KioskTile(m_theme, look, this);
        tile->installEventFilter(this);
        return tile;
    };
    m_done = tool(KioskTile::Look::Primary);
    m_large = tool(KioskTile::Look::Tool);
    m_aloud = tool(KioskTile::Look::Tool);
    m_lower = tool(KioskTile::Look::Tool);
    m_language = tool(KioskTile::Look::Tool);
    m_large->setCheckable(true);
    m_lower->setCheckable(true);
    connect(m_done, &QAbstractButton::clicked, this, [this] { m_donePage == Page::StillThere ? touched() : goHome(); });
    connect(m_large, &QAbstractButton::clicked, this, [this] {
        m_largeType = m_large->isChecked();
        arrange();
    });
    connect(m_lower, &QAbstractButton::clicked, this, [this] {
        m_low = m_lower->isChecked();
        m_first = 0;
        arrange();
    });
    connect(m_aloud, &QAbstractButton::clicked, this, &KioskWindow::readAloud);
    connect(m_language, &QAbstractButton::clicked, this, &KioskWindow::switchLanguage);
}

void KioskWindow::setClock(Clock clock) {
    m_clock = std::move(clock);
    update();
}

void KioskWindow::setSpeaker(std::function<void(const QString&)> speaker) {
    m_speaker = std::move(speaker);
    arrange();
}

void KioskWindow::present(std::shared_ptr<const Snapshot> snapshot) {
    const bool wasTicket = m_snapshot && m_snapshot->taken;
    m_snapshot = std::move(snapshot);
    if (m_snapshot->taken || m_snapshot->whyNot) {
        m_asked = 0;
        if (!wasTicket) { m_idle = 0; }
    }
    m_first = std::min(m_first, std::max(0, int(m_snapshot->themes.size()) - 1));
    arrange();
}

KioskWindow::Page KioskWindow::page() const {
    if (!m_snapshot) { return Page::Message; }
    if (m_snapshot->taken) { return Page::Ticket; }
    const bool away = m_guide || m_first > 0 || m_snapshot->whyNot || m_largeType || m_low || m_english;
    if (away && secondsLeft() <= warningSeconds) { return Page::StillThere; }
    if (m_snapshot->whyNot || !m_snapshot->open || m_snapshot->themes.empty()) { return Page::Message; }
    return m_guide ? Page::Guide : Page::Themes;
}

double KioskWindow::factor() const { return std::min(width() / 1080.0, height() / 1920.0); }

QRect KioskWindow::placed(const QRectF& design) const {
    const double f = factor();
    const double left = (width() - 1080 * f) / 2;
    return QRectF(left + design.x() * f, design.y() * f, design.width() * f, design.height() * f).toRect();
}

// Everything that can be chosen now, in the order of the places.
QList<KioskWindow::Entry> KioskWindow::entries() const {
    QList<Entry> all;
    const int places = m_low ? lowSlots : bigSlots;
    const int count = int(m_snapshot->themes.size());
    const bool paged = m_first > 0 || count > places;
    const int room = paged ? places - 1 : places;
    for (int i = m_first; i < count && all.size() < room; ++i) {
        all << Entry{Entry::Kind::Theme, &m_snapshot->themes[std::size_t(i)]};
    }
    if (paged) { all << Entry{m_first + room < count ? Entry::Kind::More : Entry::Kind::Back, nullptr}; }
    if (!m_low || all.size() < places) { all << Entry{Entry::Kind::Guide, nullptr}; }
    return all;
}

// Place of the n-th tile: two columns, the small one under the last row.
QRectF KioskWindow::slotRect(int slot) const {
    const double left = slot % 2 ? 552 : 56;
    if (m_low) { return {left, 1042.0 + slot / 2 * 232, 472, 208}; }
    if (slot == bigSlots) { return {56, 1485, 968, 132}; }
    return {left, 557.0 + slot / 2 * 232, 472, 208};
}

void KioskWindow::setTile(KioskTile* tile, const Entry& entry) {
    switch (entry.kind) {
    case Entry::Kind::None: break;
    case Entry::Kind::Theme: {
        const QString name = fromUtf8(entry.theme->name);
        QStringList lines{KioskPages::aheadText(entry.theme->waiting)};
        if (entry.theme->estimate) { lines << KioskPages::estimateText(entry.theme->estimate); }
        tile->setContent(iconOf(name), name, lines);
        break;
    }
    case Entry::Kind::More:
        tile->setContent(QStringLiteral("text_bullet_list_square"), tr("Something else"),
                         {tr("more on the next page")});
        break;
    case Entry::Kind::Back:
        tile->setContent(QStringLiteral("arrow_undo"), tr("Back to the first page"), {tr("all of them once more")});
        break;
    case Entry::Kind::Guide:
        tile->setContent(QStringLiteral("person_support"), tr("I do not know which"), {tr("the guide helps you")});
        break;
    }
}

void KioskWindow::arrange() {
    m_pages.setLargeType(m_largeType);
    arrangeTiles();
    arrangeTools();
    setWindowTitle(tr("Ticket machine"));
    setAccessibleName(pageText().value(0));
    setAccessibleDescription(pageText().join(QLatin1Char('\n')));
    if (!m_byKeys) { setFocus(Qt::OtherFocusReason); }  // no ring under a finger
    update();
}

void KioskWindow::arrangeTiles() {
    const QList<Entry> all = page() == Page::Themes ? entries() : QList<Entry>();
    m_shown = QList<Entry>(m_tiles.size());
    for (KioskTile* tile : std::as_const(m_tiles)) { tile->hide(); }
    int next = 0;
    for (const Entry& entry : all) {
        // The guide stands in the small row while there is one.
        const int slot = !m_low && entry.kind == Entry::Kind::Guide ? bigSlots : next++;
        KioskTile* tile = m_tiles[slot];
        m_shown[slot] = entry;
        setTile(tile, entry);
        tile->setScale(factor(), m_largeType);
        tile->setGeometry(placed(slotRect(slot)));
        tile->setEnabled(m_asked == 0);
        tile->show();
    }
}

void KioskWindow::arrangeTools() {
    const Page now = page();
    m_donePage = now;
    m_done->setVisible(now == Page::Ticket || now == Page::Guide || now == Page::StillThere ||
                       (now == Page::Message && m_snapshot && m_snapshot->whyNot));
    m_done->setContent({},
                       now == Page::Ticket       ? tr("Take your ticket, done")
                       : now == Page::StillThere ? tr("Go on")
                                                 : tr("Back"),
                       {});
    m_done->setScale(factor(), m_largeType);
    m_done->setGeometry(placed(QRectF(56, now == Page::Ticket || m_low ? 1402 : 620, 968, 150)));
    m_large->setContent(QStringLiteral("text_font_size"), tr("Large letters"), {});
    m_aloud->setContent(QStringLiteral("speaker_2"), tr("Read aloud"), {});
    m_lower->setContent(QStringLiteral("accessibility"), tr("Lower buttons"), {});
    m_language->setContent(QStringLiteral("translate"), m_english ? QStringLiteral("中文") : QStringLiteral("English"),
                           {});
    m_large->setChecked(m_largeType);
    m_lower->setChecked(m_low);
    m_aloud->setVisible(bool(m_speaker));
    m_language->setVisible(m_chinese != nullptr);
    QList<KioskTile*> tools{m_large};
    if (m_speaker) { tools << m_aloud; }
    tools << m_lower;
    if (m_chinese) { tools << m_language; }
    const double each = (968 - 21.0 * double(tools.size() - 1)) / double(tools.size());
    for (int i = 0; i < tools.size(); ++i) {
        tools[i]->setScale(factor(), m_largeType);
        tools[i]->setGeometry(placed(QRectF(56 + i * (each + 21), 1786, each, 100)));
    }
}

void KioskWindow::chosen(const Entry& entry) {
    touched();
    switch (entry.kind) {
    case Entry::Kind::None: return;
    case Entry::Kind::Theme:
        m_asked = answerSeconds;  // one touch, one ticket
        m_service.take(entry.theme->id, domain::PriorityClass::None);
        break;
    case Entry::Kind::More: m_first += (m_low ? lowSlots : bigSlots) - 1; break;
    case Entry::Kind::Back: m_first = 0; break;
    case Entry::Kind::Guide: m_guide = true; break;
    }
    arrange();
}

void KioskWindow::touched() {
    m_idle = 0;
    arrange();
}

void KioskWindow::goHome() {
    m_guide = false;
    m_first = 0;
    m_idle = 0;
    m_asked = 0;
    m_service.home();
    arrange();
}

void KioskWindow::switchLanguage() {
    if (!m_chinese) { return; }
    m_english = !m_english;
    m_english ? QCoreApplication::removeTranslator(m_chinese) : QCoreApplication::installTranslator(m_chinese);
    arrange();
}

void KioskWindow::readAloud() {
    if (m_speaker) { m_speaker(pageText().join(QLatin1Char('\n'))); }
}

void KioskWindow::secondPassed() {
    if (m_asked > 0) { --m_asked; }
    ++m_idle;
    if (m_idle >= idleSeconds) {
        const bool changed = page() != Page::Themes;
        m_largeType = false;
        m_low = false;
        if (m_english) { switchLanguage(); }
        if (changed) { goHome(); }
        m_idle = 0;
    }
    arrange();
}

void KioskWindow::timerEvent(QTimerEvent*) { secondPassed(); }

QString KioskWindow::countdown() const {
    return secondsLeft() <= warningSeconds ? tr("Back to the first page in %n s", nullptr, secondsLeft()) : QString();
}

QStringList KioskWindow::pageText() const {
    switch (page()) {
    case Page::Ticket: {
        QStringList lines{tr("Your number is %1").arg(fromUtf8(m_snapshot->taken->number)),
                          KioskPages::ticketSentence(*m_snapshot)};
        for (const auto& theme : m_snapshot->themes) {
            if (theme.id != m_snapshot->taken->theme) { continue; }
            for (const auto& material : theme.commonMaterials) { lines << fromUtf8(material); }
        }
        return lines;
    }
    case Page::StillThere: return {tr("Are you still there?"), countdown()};
    case Page::Guide:
        return {tr("The guide helps you"), tr("Go to the guide desk and tell what has happened; no number is needed.")};
    case Page::Message: {
        if (!m_snapshot) { return {tr("One moment please"), tr("The machine is getting ready.")}; }
        if (m_snapshot->whyNot) {
            const auto language = m_english ? domain::Language::English : domain::Language::Chinese;
            return {fromUtf8(m_snapshot->whyNot->sentence(language)),
                    tr("You can ask at the guide desk, it gives out numbers as well.")};
        }
        return {tr("No tickets are given out now"), tr("Please ask at the guide desk.")};
    }
    case Page::Themes: break;
    }
    QStringList lines{tr("What is it about?")};
    for (const Entry& entry : m_shown) {
        if (entry.theme) {
            lines << fromUtf8(entry.theme->name) + QLatin1Char(' ') + KioskPages::aheadText(entry.theme->waiting) +
                         QLatin1Char(' ') + KioskPages::estimateText(entry.theme->estimate);
        }
    }
    return lines;
}

void KioskWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), m_theme.tokens().bg);
    const double f = factor();
    painter.translate((width() - 1080 * f) / 2, 0);
    painter.scale(f, f);
    m_pages.paintGround(painter);
    m_pages.paintHead(painter, m_snapshot ? fromUtf8(m_snapshot->hallName) : QString(), m_clock());
    const QStringList words = pageText();
    switch (page()) {
    case Page::Themes: {
        int waiting = 0;
        for (const auto& theme : m_snapshot->themes) { waiting += theme.waiting; }
        m_pages.paintQuestion(painter, words.value(0), waiting);
        if (m_asked > 0) { m_pages.paintCountdown(painter, 1660, tr("Getting your number")); }
        break;
    }
    case Page::Ticket: {
        QString name;
        for (const auto& theme : m_snapshot->themes) {
            if (theme.id == m_snapshot->taken->theme) { name = fromUtf8(theme.name); }
        }
        m_pages.paintTicket(painter, *m_snapshot, name);
        m_pages.paintCountdown(painter, 1562, countdown());
        break;
    }
    case Page::Guide:
    case Page::StillThere: m_pages.paintMessage(painter, words.value(0), words.value(1), false); break;
    case Page::Message:
        m_pages.paintMessage(painter, words.value(0), words.value(1), m_snapshot && m_snapshot->whyNot);
        break;
    }
}

void KioskWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void KioskWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) { arrange(); }
    QWidget::changeEvent(event);
}

// Any touch counts, also one beside the tiles.
bool KioskWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress) {
        m_idle = 0;
        m_byKeys = event->type() == QEvent::KeyPress;
    }
    return QWidget::eventFilter(watched, event);
}

// A keypad with Tab and Enter works as well; then the ring is wanted.
void KioskWindow::keyPressEvent(QKeyEvent* event) {
    m_idle = 0;
    m_byKeys = true;
    QWidget::keyPressEvent(event);
}

void KioskWindow::mousePressEvent(QMouseEvent* event) {
    m_byKeys = false;
    touched();
    QWidget::mousePressEvent(event);
}

}  // namespace yc::ui
