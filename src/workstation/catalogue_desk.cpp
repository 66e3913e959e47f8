// SPDX-License-Identifier: GPL-3.0-or-later
#include "workstation/catalogue_desk.h"

#include "api/routes.h"
#include "reports/guide.h"
#include "sync/release_shelf.h"
#include "workstation/case_papers.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace yc::workstation {

namespace catalogue = domain::catalogue;
using domain::Role;

namespace {

/// What was wrong with an edit, as a line above the key bar.
Notice faultNotice(const api::DataFaults& faults) {
    Notice notice;
    notice.kind = Notice::Kind::Fault;
    notice.code = faults.empty() ? std::string() : faults.front().code;
    notice.zh = "没有改：" + (faults.empty() ? std::string("这一处不合格式") : faults.front().zh);
    notice.zhSupport = "草稿还是原来的样子";
    notice.en = "Not changed: " + (faults.empty() ? std::string("it does not fit the form") : faults.front().en);
    notice.enSupport = "The draft is as it was";
    return notice;
}

bool openCase(domain::CaseStatus status) {
    using enum domain::CaseStatus;
    return status == AwaitingCorrection || status == Received || status == Accepted ||
           status == AcceptedWithTolerance || status == DeemedAccepted || status == InProcess || status == Decided ||
           status == Ready;
}

/// 版本差异: what joint review and the units read before they claim.
reports::Document changesPaper(const CatalogueSnapshot& snapshot, domain::Instant now) {
    reports::Document paper;
    paper.issuer = snapshot.inForce->title;
    paper.title = snapshot.theme()->alias + "版本差异";
    paper.marks.sample = !snapshot.inForce->sampleMark.empty();
    reports::Paragraph about;
    about.text = "与在用的第" + std::to_string(snapshot.inForce->version) + "版相比，共" +
                 std::to_string(snapshot.changes.size()) + "处。" + domain::chineseDate(domain::localDate(now)) + " " +
                 domain::clockTime(now) + "的草稿，未发布。";
    paper.blocks.emplace_back(about);
    reports::MaterialTable table;
    table.columns = {{"改了什么", 4}, {"在用", 3}, {"草稿", 3}};
    for (const auto& change : snapshot.changes) {
        const bool added = change.kind == CatalogueChangeRow::Kind::Added;
        const bool removed = change.kind == CatalogueChangeRow::Kind::Removed;
        table.rows.push_back(
            {change.path, {change.title, added ? "（没有）" : change.before, removed ? "（删去）" : change.after}});
    }
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

}  // namespace

CatalogueDesk::CatalogueDesk(Context& context, std::string directory)
    : m_context(context), m_directory(std::move(directory)) {
    m_context.addChangeListener([this](sync::Replica& replica, const sync::ReplicaChange& change) {
        const bool lives =
            std::any_of(change.streams.begin(), change.streams.end(),
                        [](const domain::StreamId& stream) { return stream.kind == domain::StreamKind::Theme; });
        if (change.everything || change.settings || (lives && !m_fetched.empty())) publish(replica);
    });
}

void CatalogueDesk::post(std::function<void(sync::Replica&)> job) {
    m_context.store().post([this, job = std::move(job)](sync::Replica& replica) {
        if (m_context.session()) job(replica);
    });
}

void CatalogueDesk::onCatalogue(Listener<CatalogueSnapshot> listener) {
    m_context.store().post([this, listener = std::move(listener)](sync::Replica& replica) {
        m_listener = listener;
        publish(replica);
    });
}

bool CatalogueDesk::mayEdit() const {
    const auto session = m_context.session();
    return session && session->actor.has(Role::Administrator);
}

void CatalogueDesk::open(const domain::ThemeId& theme) {
    post([this, theme](sync::Replica& replica) {
        m_book.open(theme);
        publish(replica);
    });
}

void CatalogueDesk::edit(const CatalogueEdit& edit) {
    post([this, edit](sync::Replica& replica) {
        if (!mayEdit()) return m_context.say(domain::refuse(domain::RefusalCode::NotPermitted));
        const auto faults = m_book.edit(edit);
        if (!faults.empty()) return m_context.say(faultNotice(faults));
        keepDraft();
        publish(replica);
    });
}

void CatalogueDesk::look(const std::optional<std::string>& path) {
    post([this, path](sync::Replica& replica) {
        m_book.look(path);
        publish(replica);
    });
}

void CatalogueDesk::begin(const CatalogueBeginning& beginning) {
    post([this, beginning](sync::Replica& replica) {
        if (!mayEdit()) return m_context.say(domain::refuse(domain::RefusalCode::NotPermitted));
        const auto faults = m_book.begin(beginning);
        if (!faults.empty()) return m_context.say(faultNotice(faults));
        keepDraft();
        publish(replica);
    });
}

void CatalogueDesk::drop() {
    post([this](sync::Replica& replica) {
        const domain::ThemeId theme = m_book.opened();
        m_book.drop();
        if (m_book.opened() != theme) {  // it was never published
            std::error_code none;
            std::filesystem::remove(fileOf(theme), none);
            m_keptAt.erase(theme);
        } else {
            keepDraft();
        }
        publish(replica);
    });
}

void CatalogueDesk::undo() {
    post([this](sync::Replica& replica) {
        if (!m_book.undo()) return;
        keepDraft();
        publish(replica);
    });
}

void CatalogueDesk::redo() {
    post([this](sync::Replica& replica) {
        if (!m_book.redo()) return;
        keepDraft();
        publish(replica);
    });
}

void CatalogueDesk::take(const domain::ThemeId& theme, const std::string& text, bool step) {
    post([this, theme, text, step](sync::Replica& replica) {
        if (theme != m_book.opened()) return;
        if (step) {
            const auto faults = m_book.replace(text);
            if (!faults.empty()) return m_context.say(faultNotice(faults));
        } else {
            const auto drafts = m_book.drafts();
            const auto own = drafts.find(theme);
            const auto fetched = m_fetched.find(theme);
            const bool asFetched = fetched != m_fetched.end() && own != drafts.end() && fetched->second == own->second;
            const bool edited = own != drafts.end() && own->second != text && !asFetched;
            m_fetched[theme] = text;
            if (edited || !m_book.restore(text)) return;  // what was edited here goes further
        }
        keepDraft();
        publish(replica);
    });
}

std::string CatalogueDesk::fileOf(const domain::ThemeId& theme) const {
    return m_directory + "/" + m_owner + "/" + api::escaped(theme.str()) + ".json";
}

/// A draft belongs to who wrote it; what another person left open here is not shown and not lost.
void CatalogueDesk::readDrafts(const std::string& owner) {
    m_owner = owner;
    m_book.forgetAll();
    m_fetched.clear();
    m_keptAt.clear();
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(m_directory + "/" + m_owner, none)) {
        if (entry.path().extension() != ".json") continue;
        const auto text = sync::readWhole(entry.path().string());
        if (!text || !m_book.restore(*text))
            spdlog::warn("catalogue: the draft {} cannot be read; it stays where it is", entry.path().string());
    }
}

/// The draft of the open theme goes to the disk; one that equals what is in force goes away.
void CatalogueDesk::keepDraft() {
    const auto drafts = m_book.drafts();
    const auto found = drafts.find(m_book.opened());
    const auto fetched = m_fetched.find(m_book.opened());
    const bool atCentre = found != drafts.end() && fetched != m_fetched.end() && fetched->second == found->second;
    if (found == drafts.end() || atCentre) {  // the centre keeps its own
        std::error_code none;
        std::filesystem::remove(fileOf(m_book.opened()), none);
        m_keptAt.erase(m_book.opened());
        return;
    }
    try {
        std::filesystem::create_directories(m_directory + "/" + m_owner);
        sync::writeWhole(fileOf(found->first), found->second);
        m_keptAt[found->first] = m_context.now();
    } catch (const std::system_error& fault) {
        spdlog::error("catalogue: a draft could not be kept: {}", fault.what());
        m_context.say(domain::refuse(domain::RefusalCode::StorageFull));
    }
}

/// A draft that came from the centre and ended there, published or discarded, ends here too.
void CatalogueDesk::forgetEnded(sync::Replica& replica) {
    const auto drafts = m_book.drafts();
    for (auto fetched = m_fetched.begin(); fetched != m_fetched.end();) {
        const auto* state = replica.find(domain::StreamId{domain::StreamKind::Theme, fetched->first.str()});
        const auto* life = state ? std::get_if<domain::ThemeLifeState>(state) : nullptr;
        if (!life || life->draft.step != domain::DraftStep::None) {
            ++fetched;
            continue;
        }
        const auto own = drafts.find(fetched->first);
        if (own != drafts.end() && own->second == fetched->second) m_book.forget(fetched->first);
        fetched = m_fetched.erase(fetched);
    }
}

void CatalogueDesk::publish(sync::Replica& replica) {
    if (!m_listener || !m_context.session()) return;
    if (const auto release = replica.currentRelease(); release && release != m_book.release()) {
        if (auto text = replica.currentReleaseText()) m_book.setRelease(release, std::move(*text));
    }
    const std::string owner = api::escaped(m_context.session()->actor.account.str());
    if (m_owner != owner && m_book.release()) readDrafts(owner);
    forgetEnded(replica);
    auto snapshot = std::make_shared<CatalogueSnapshot>(m_book.snapshot());
    snapshot->revision = ++m_revision;
    snapshot->mayEdit = mayEdit();
    if (const auto kept = m_keptAt.find(m_book.opened()); kept != m_keptAt.end()) snapshot->keptAt = kept->second;
    if (!snapshot->mayEdit) snapshot->editWhyNot = domain::refuse(domain::RefusalCode::NotPermitted);
    journal::CaseFilter filter;
    filter.theme = m_book.opened();
    filter.limit = 1000;
    for (const auto& row : replica.reader().cases(filter).rows) snapshot->casesInWork += openCase(row.status);
    m_shown = snapshot;
    m_listener(snapshot);
}

std::optional<reports::Document> CatalogueDesk::guidePaper(sync::Replica& replica) const {
    const auto* theme = m_shown ? m_shown->theme() : nullptr;
    if (!theme) return std::nullopt;
    auto edition = guideEdition(m_context, replica, *m_shown->shown, *theme);
    if (m_shown->draft) {
        edition.hall += "　草稿，未发布";
        edition.payload.clear();  // its code would open the version in force
    }
    return reports::serviceGuide(*m_shown->shown, *theme, edition);
}

void CatalogueDesk::guide(std::function<void(std::shared_ptr<const reports::Document>)> answer) {
    post([this, answer = std::move(answer)](sync::Replica& replica) {
        if (auto paper = guidePaper(replica)) answer(std::make_shared<const reports::Document>(std::move(*paper)));
    });
}

void CatalogueDesk::printGuide() {
    post([this](sync::Replica& replica) {
        auto paper = guidePaper(replica);
        if (!paper) return;
        PrintOrder order;
        order.document = std::move(*paper);
        order.name = "办事指南 " + m_shown->theme()->shortName;
        m_context.print(std::move(order));
        m_context.done("办事指南已送打印", "The guide goes to the printer");
    });
}

void CatalogueDesk::printChanges() {
    post([this](sync::Replica&) {
        if (!m_shown || !m_shown->theme()) return;
        if (m_shown->changes.empty()) {
            Notice notice;
            notice.zh = "和在用的版本没有差异，不用打印";
            notice.en = "It does not differ from the version in force; there is nothing to print";
            return m_context.say(notice);
        }
        PrintOrder order;
        order.document = changesPaper(*m_shown, m_context.now());
        order.name = order.document.title;
        m_context.print(std::move(order));
        m_context.done("版本差异已送打印", "The changes go to the printer");
    });
}

}  // namespace yc::workstation
