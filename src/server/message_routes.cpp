// SPDX-License-Identifier: GPL-3.0-or-later
// 通知: what was told to applicants, what failed, and sending once more what a person has looked at.
#include "api/message_wire.h"
#include "journal/message_queue.h"
#include "server/core.h"
#include "server/message_room.h"
#include "server/request.h"

#include <spdlog/spdlog.h>

namespace yc::server {

using namespace domain;

Reply getMessages(Core& core, const Request&) {
    api::MessageList list;
    const journal::MessageQueue* queue = core.messages;
    list.sending = queue != nullptr;
    for (const journal::QueuedMessage& one : queue ? queue->list() : std::vector<journal::QueuedMessage>{}) {
        const auto row = core.reader().caseById(one.caseId);
        list.messages.push_back({one.id, row ? row->number : CaseNumber(), one.kind,
                                 std::string(journal::messageStatusName(one.status)), one.tries, one.madeAt, one.nextAt,
                                 one.endedAt, one.error});
    }
    return Response{200, "application/json", api::encode(list), {{"Cache-Control", "no-store"}}};
}

Reply postMessage(Core& core, const Request& request) {
    const auto again = readBody<api::MessageAgain>(request, api::decode<api::MessageAgain>);
    if (!again) return Unexpected{again.error()};
    journal::MessageQueue* queue = core.messages;
    if (!queue || !queue->sendAgain(again->id, core.now()))
        return Unexpected{refuse(RefusalCode::NotFound, {{"what", "没有发出的通知"}})};
    spdlog::info("message {} is sent again, asked by {}", again->id, request.session->grant.account.str());
    return getMessages(core, request);
}

}  // namespace yc::server
