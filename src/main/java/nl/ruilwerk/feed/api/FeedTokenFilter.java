package nl.ruilwerk.feed.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruilwerk.feed.FeedToken;
import nl.ruilwerk.feed.UsingFeedToken;
import nl.ruilwerk.feed.UsingFeedToken.Admitted;
import nl.ruilwerk.feed.UsingFeedToken.TokenRefusal;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in by its bearer token, and writes down how it was answered (RFC 6750). */
final class FeedTokenFilter extends OncePerRequestFilter {

    static final String IMPORTED = FeedTokenFilter.class.getName() + ".imported";

    private static final Pattern BEARER = Pattern.compile("[Bb]earer +([A-Za-z0-9_\\-.~+/]{1,200}=*) *");

    private final UsingFeedToken using;
    private final FeedAnswers answers;

    FeedTokenFilter(UsingFeedToken using, FeedAnswers answers) {
        this.using = using;
        this.answers = answers;
    }

    /** A system that was let in; it is nobody, so it has no roles. */
    static final class Authentication extends AbstractAuthenticationToken {

        private final transient FeedToken token;

        Authentication(FeedToken token) {
            super(AuthorityUtils.NO_AUTHORITIES);
            this.token = token;
            setAuthenticated(true);
        }

        @Override
        public FeedToken getPrincipal() {
            return token;
        }

        @Override
        public Object getCredentials() {
            return "";
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Matcher bearer = BEARER.matcher(Optional.ofNullable(request.getHeader("Authorization")).orElse(""));
        if (!bearer.matches()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"hr-feed\"");
            answers.write(request, response, 401, Refusal.of(TokenRefusal.TOKEN_WRONG));
            return;
        }
        Outcome<Admitted> admitted = using.admit(bearer.group(1), request.getRemoteAddr(), request.getMethod() + " " + request.getRequestURI());
        if (!admitted.isAccepted()) {
            refuse(request, response, admitted.refusalOrThrow());
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Authentication(admitted.orThrow().token()));
        SecurityContextHolder.setContext(context);
        int status = 500;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            using.answered(admitted.orThrow(), status, Optional.ofNullable((UUID) request.getAttribute(IMPORTED)));
            SecurityContextHolder.clearContext();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        boolean wrong = refusal.reason() == TokenRefusal.TOKEN_WRONG;
        if (wrong) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"hr-feed\", error=\"invalid_token\"");
        } else {
            response.setHeader("Retry-After", String.valueOf(refusal.figures().get("seconds")));
        }
        answers.write(request, response, wrong ? 401 : 429, refusal);
    }
}
