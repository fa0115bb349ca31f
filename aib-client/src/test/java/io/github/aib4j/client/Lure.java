package io.github.aib4j.client;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.Optional;

/** Ways in which an answer can point elsewhere. */
enum Lure {
    OPERATION {
        @Override
        ServiceResponse spoil(ServiceRequest request, ServiceResponse answer, String elsewhere) {
            return startsSomething(answer)
                    ? answer.without(header(answer, ASYNC)).with(ASYNC, elsewhere)
                    : answer;
        }
    },
    LOCATION {
        @Override
        ServiceResponse spoil(ServiceRequest request, ServiceResponse answer, String elsewhere) {
            return startsSomething(answer)
                    ? answer.without(header(answer, ASYNC))
                            .without(header(answer, "Location"))
                            .with("Location", elsewhere)
                    : answer;
        }
    },
    NEXT_LINK {
        @Override
        ServiceResponse spoil(ServiceRequest request, ServiceResponse answer, String elsewhere) {
            return list(answer)
                    .map(list -> answer.containing(new ResponseContent.Text(
                            "application/json", JsonText.print(list.with("nextLink", new JsonString(elsewhere))))))
                    .orElse(answer);
        }
    },
    REDIRECT_301,
    REDIRECT_302,
    REDIRECT_303,
    REDIRECT_307,
    REDIRECT_308,
    REDIRECTED_POLL {
        @Override
        ServiceResponse spoil(ServiceRequest request, ServiceResponse answer, String elsewhere) {
            return request.path().contains("/locations/") ? redirect(307, elsewhere) : answer;
        }
    };

    private static final String ASYNC = "Azure-AsyncOperation";

    /** The answer with another address in it, or the same answer if it has none. */
    ServiceResponse spoil(ServiceRequest request, ServiceResponse answer, String elsewhere) {
        return redirect(Integer.parseInt(name().replaceFirst("\\D+", "")), elsewhere);
    }

    boolean isRedirect() {
        return name().startsWith("REDIRECT");
    }

    private static ServiceResponse redirect(int status, String elsewhere) {
        return ServiceResponse.empty(status).with("Location", elsewhere);
    }

    private static boolean startsSomething(ServiceResponse answer) {
        return answer.headers().containsKey(header(answer, ASYNC));
    }

    private static String header(ServiceResponse answer, String name) {
        return answer.headers().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private static Optional<JsonObject> list(ServiceResponse answer) {
        return answer.content()
                .filter(content -> content.bytes().length > 0 && content.bytes()[0] == '{')
                .map(content -> JsonText.parse(content.bytes(), "answer"))
                .map(JsonObject.class::cast)
                .filter(body -> body.array("value").isPresent());
    }
}
