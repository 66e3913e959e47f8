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
constexpr int footSlots = 2;
constexpr int answerSeconds = 20;
constexpr int reprintLimit = 2;  // then the guide looks at the printer

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
    for (int i = 0; i < bigSlots + footSlots; ++i) {
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
    m_again = tool(KioskTile::Look::Tool);
    connect(m_done, &QAbstractButton::clicked, this, &KioskWindow::done);
    connect(m_again, &QAbstractButton::clicked, this, [this] {
        touched();
        m_service.printAgain();
    });
    connect(m_large, &QAbstractButton::clicked, this, [this] {
        m_largeType = m_large->isChecked();
        arrange();
    });
    connect(m_lower, &QAbstractButton::clicked, this, [this] {
        m_low = m_lower->isChecked();
        m_choices.firstPage();
        arrange();
    });
    connect(m_aloud, &QAbstractButton::clicked, this, &KioskWindow::readAloud);
    connect(m_language, &QAbstractButton::clicked, this, &KioskWindow::switchLanguage);
}

void KioskWindow::setClock(Clock clock) {
    m_clock = std::move(clock);
    update();
}

void KioskWindow::setSpeaker(std::function<void(const QString&, bool chinese)> speaker) {
    m_speaker = std::move(speaker);
    arrange();
}

void KioskWindow::present(std::shared_ptr<const Snapshot> snapshot) {
    const bool wasTicket = m_snapshot && m_snapshot->taken;
    const bool cardCame = snapshot->person && (!m_snapshot || !m_snapshot->person);
    m_snapshot = std::move(snapshot);
    m_choices.setSnapshot(m_snapshot);
    m_shown.clear();  // they point into the last one
    if (m_snapshot->taken || m_snapshot->whyNot) {
        m_asked = 0;
        m_told.reset();
        if (!wasTicket) { m_idle = 0; }
        if (m_snapshot->taken) { m_choices.reset(); }
    }
    if (cardCame) { m_idle = 0; }
    arrange();
}

// Tickets are given for nothing now: one page says when again.
bool KioskWindow::allClosed() const {
    return !m_snapshot->themes.empty() &&
           std::all_of(m_snapshot->themes.begin(), m_snapshot->themes.end(), [](const auto& theme) {
               return theme.whyNot && theme.whyNot->code == domain::RefusalCode::OutsideHours;
           });
}

KioskWindow::Page KioskWindow::page() const {
    if (!m_snapshot) { return Page::Message; }
    if (m_snapshot->taken) { return Page::Ticket; }
    const bool away = m_guide || !m_choices.atStart() || m_snapshot->whyNot || m_told || m_snapshot->person ||
                      m_largeType || m_low || m_english;
    if (away && secondsLeft() <= warningSeconds) { return Page::StillThere; }
    if (m_snapshot->whyNot || m_told || !m_snapshot->open || m_snapshot->themes.empty() || allClosed()) {
        return Page::Message;
    }
    return m_guide ? Page::Guide : Page::Themes;
}

double KioskWindow::factor() const { return std::min(width() / 1080.0, height() / 1920.0); }

QRect KioskWindow::placed(const QRectF& design) const {
    const double f = factor();
    const double left = (width() - 1080 * f) / 2;
    return QRectF(left + design.x() * f, design.y() * f, design.width() * f, design.height() * f).toRect();
}

int KioskWindow::places() const {
    if (!m_low) { return bigSlots; }
    return m_choices.step() == KioskChoices::Step::Several ? lowSlots - footSlots : lowSlots;
}

// Place of the n-th tile: two columns, the small ones under the last row.
QRectF KioskWindow::slotRect(int slot) const {
    const double left = slot % 2 ? 552 : 56;
    if (m_low) { return {left, 1042.0 + slot / 2 * 232, 472, 208}; }
    if (slot >= bigSlots) { return {left, 1485, 472, 132}; }
    return {left, 557.0 + slot / 2 * 232, 472, 208};
}

// The large button: beside the way back where one is, else alone.
QRectF KioskWindow::doneRect() const {
    switch (page()) {
    case Page::Ticket: return {400, 1402, 624, 150};
    case Page::Themes: return m_low ? QRectF(552, 1506, 472, 208) : QRectF(552, 1485, 472, 132);
    default: return {56, m_low ? 1402.0 : 620.0, 968, 150};
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
    const bool several = m_choices.step() == KioskChoices::Step::Several;
    const bool footRow = !m_low || several;
    const QList<Entry> all = page() == Page::Themes ? m_choices.entries(places(), footRow) : QList<Entry>();
    m_shown = QList<Entry>(m_tiles.size());
    for (KioskTile* tile : std::as_const(m_tiles)) { tile->hide(); }
    int next = 0;
    int foot = bigSlots;
    for (const Entry& entry : all) {
        const int slot = entry.atFoot ? foot++ : next++;
        KioskTile* tile = m_tiles[slot];
        m_shown[slot] = entry;
        tile->setContent(entry.icon, entry.name, entry.lines);
        tile->setPale(entry.pale);
        tile->setCheckable(several && entry.kind == Entry::Kind::Theme);
        tile->setChecked(entry.chosen);
        tile->setScale(factor(), m_largeType);
        const bool lowFoot = m_low && entry.atFoot;
        tile->setGeometry(placed(slotRect(lowFoot ? lowSlots - footSlots : slot)));
        tile->setEnabled(m_asked == 0);
        tile->show();
    }
}

void KioskWindow::arrangeTools() {
    const Page now = page();
    m_donePage = now;
    const int cart = now == Page::Themes ? int(m_choices.cart().size()) : 0;
    const bool refused = m_told || (m_snapshot && m_snapshot->whyNot);
    m_done->setVisible(now == Page::Ticket || now == Page::Guide || now == Page::StillThere || cart > 0 ||
                       (now == Page::Message && refused));
    m_done->setContent({},
                       now == Page::Ticket       ? tr("Take your ticket, done")
                       : now == Page::StillThere ? tr("Go on")
                       : cart > 0                ? tr("One number for %n things", nullptr, cart)
                                                 : tr("Back"),
                       {});
    m_done->setScale(factor(), m_largeType);
    m_done->setGeometry(placed(doneRect()));
    m_done->setEnabled(m_asked == 0 || now != Page::Themes);
    const bool again = now == Page::Ticket && m_snapshot->sheets <= reprintLimit;
    m_again->setVisible(again);
    m_again->setContent({}, tr("No paper? Print again"), {});
    m_again->setScale(factor(), m_largeType);
    m_again->setGeometry(placed(QRectF(56, 1402, 318, 150)));
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
    const bool footRow = !m_low || m_choices.step() == KioskChoices::Step::Several;
    if (m_choices.choose(entry, places(), footRow)) {
        arrange();
        return;
    }
    switch (entry.kind) {
    case Entry::Kind::Theme:
        if (entry.theme->whyNot) {
            m_told = entry.theme->whyNot;
            break;
        }
        if (m_choices.step() == KioskChoices::Step::Several) { break; }
        m_asked = answerSeconds;  // one touch, one ticket
        m_service.take(entry.theme->id, domain::PriorityClass::None, {});
        break;
    case Entry::Kind::Booked:
        m_asked = answerSeconds;
        m_service.checkIn(entry.appointment);
        break;
    case Entry::Kind::Desk: m_guide = true; break;
    default: break;
    }
    arrange();
}

void KioskWindow::takeCart() {
    const auto cart = m_choices.cart();
    if (cart.empty() || m_asked > 0) { return; }
    m_idle = 0;
    m_asked = answerSeconds;
    m_service.take(cart.front(), domain::PriorityClass::None, {cart.begin() + 1, cart.end()});
    arrange();
}

void KioskWindow::done() {
    switch (m_donePage) {
    case Page::StillThere: touched(); return;
    case Page::Themes: takeCart(); return;
    case Page::Message:
        if (m_told && !(m_snapshot && m_snapshot->whyNot)) {  // back to where it was touched
            m_told.reset();
            touched();
            return;
        }
        break;
    default: break;
    }
    goHome();
}

void KioskWindow::touched() {
    m_idle = 0;
    arrange();
}

void KioskWindow::goHome() {
    m_guide = false;
    m_told.reset();
    m_choices.reset();
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
    if (m_speaker) { m_speaker(pageText().join(QLatin1Char('\n')), !m_english); }
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
    case Page::Message: return messageText();
    case Page::Themes: break;
    }
    const auto top = hint();
    QStringList lines{m_choices.question(), top.title, top.first, top.second};
    for (const Entry& entry : m_shown) {
        if (entry.kind != Entry::Kind::None) {
            lines << (QStringList{entry.name} << entry.lines).join(QLatin1Char(' '));
        }
    }
    lines.removeAll(QString());
    return lines;
}

QStringList KioskWindow::messageText() const {
    if (!m_snapshot) { return {tr("One moment please"), tr("The machine is getting ready.")}; }
    const QString desk = tr("You can ask at the guide desk, it gives out numbers as well.");
    const auto why = m_snapshot->whyNot ? m_snapshot->whyNot
                     : m_told           ? m_told
                     : allClosed()      ? m_snapshot->themes.front().whyNot
                                        : std::optional<domain::Refusal>();
    if (!why) { return {tr("No tickets are given out now"), tr("Please ask at the guide desk.")}; }
    const auto language = m_english ? domain::Language::English : domain::Language::Chinese;
    const QString remedy = fromUtf8(why->remedy(language));
    return {fromUtf8(why->sentence(language)), remedy.isEmpty() ? desk : remedy + tr(". ", "between sentences") + desk};
}

// The card over the tiles: how to check in, or who is there.
KioskPages::Hint KioskWindow::hint() const {
    if (const auto& person = m_snapshot->person) {
        KioskPages::Hint known{tr("Good day, %1").arg(fromUtf8(person->masked)),
                               tr("Touch below what you want to do; the window then knows you."),
                               {}};
        QStringList numbers;
        for (const auto& ticket : person->holds) { numbers << fromUtf8(ticket.number); }
        known.second = numbers.isEmpty() ? tr("You hold no number today.")
                                         : tr("You hold number %1, it stays good.").arg(numbers.join(QLatin1Char(' ')));
        return known;
    }
    return {tr("An appointment? ID card or code"), tr("Put it on the reader below; your number comes by itself."),
            tr("Without one, touch below what you want to do.")};
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
        m_pages.paintQuestion(painter, hint(), words.value(0), waiting, m_snapshot->desks);
        if (m_asked > 0) { m_pages.paintCountdown(painter, 1660, tr("Getting your number")); }
        break;
    }
    case Page::Ticket: {
        QString name;
        for (const auto& theme : m_snapshot->themes) {
            if (theme.id == m_snapshot->taken->theme) { name = fromUtf8(theme.name); }
        }
        m_pages.paintTicket(painter, *m_snapshot, name);
        const int again = m_snapshot->sheets - 1;
        m_pages.paintCountdown(
            painter, 1562, again > 0 ? tr("Printed again %n times, marked as a reprint", nullptr, again) : QString());
        m_pages.paintCountdown(painter, again > 0 ? 1610 : 1562, countdown());
        break;
    }
    case Page::Guide:
    case Page::StillThere: m_pages.paintMessage(painter, words.value(0), words.value(1), false); break;
    case Page::Message:
        m_pages.paintMessage(painter, words.value(0), words.value(1), m_told || (m_snapshot && m_snapshot->whyNot));
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
